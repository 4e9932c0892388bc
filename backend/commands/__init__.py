"""One function a command: checks by the domain, writes to the store, says what happened as events."""
