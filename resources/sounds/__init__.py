"""Sounds of the desktop, and the source they are composed from."""
