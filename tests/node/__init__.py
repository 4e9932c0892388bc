"""A node from the outside: its settings, its command line, its health and its logs."""
