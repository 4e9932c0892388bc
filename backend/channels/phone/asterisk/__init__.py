"""Asterisk as an exchange: who is on which leg, what callers hear, how orders are carried out, what is left after a fault."""
