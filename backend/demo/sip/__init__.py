"""Telephones for demonstration and tests: SIP over UDP and G.711, in one process with whoever uses them, doing what they are told."""
