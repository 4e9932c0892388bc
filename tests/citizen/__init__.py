"""The residents' pages in a real browser."""
