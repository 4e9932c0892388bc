"""The telephone: an exchange's configuration, and what callers are told."""
