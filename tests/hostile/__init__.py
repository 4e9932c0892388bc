"""A thousand hostile sockets at a real node, and what honest ones notice of them."""
