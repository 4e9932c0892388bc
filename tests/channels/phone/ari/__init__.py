"""What is said over the line to an exchange, as a dialogue."""
