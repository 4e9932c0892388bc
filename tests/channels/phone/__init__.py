"""The telephone without an exchange; with a real one it is tried in `tests/phone`."""
