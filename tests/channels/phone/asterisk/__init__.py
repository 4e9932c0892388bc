"""Asterisk as an exchange: what needs no exchange to be tried."""
