"""Asterisk's REST interface (ARI, Asterisk 22): a thin client over one WebSocket. What a call means is not known here."""
