"""The demonstration: a backend with the demo county, simulated residents and a desktop, started and ended together."""
