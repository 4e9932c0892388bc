"""How the outside comes in: the residents' pages, telephone exchanges, and the simulator that plays both."""
