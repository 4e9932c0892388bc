"""What the desktop knows and wants, kept in step with the server. No Qt here: tests and simulated desktops use it too."""
