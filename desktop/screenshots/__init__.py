"""Draws every view with sample data, for people to look at; nothing of it is used by the application."""
