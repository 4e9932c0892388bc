"""What puts Luukku onto a machine."""
