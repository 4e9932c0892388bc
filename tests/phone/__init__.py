"""The telephone at a real exchange."""
