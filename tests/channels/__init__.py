"""How the outside comes in: residents' pages, telephone, simulator."""
