"""Other exchanges: they tell by signed events what happens, and are told nothing."""
