"""What callers are told: the phrases, and sounds made of them until an organisation has recorded its own."""
