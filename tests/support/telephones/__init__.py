"""Telephones for tests: SIP over UDP and G.711, in one process with the test, doing what they are told and no more."""
