"""Residents of the demonstration, living at the public pages: a program of its own that sees nothing else of the backend.

``python -m backend.channels.simulator --url http://127.0.0.1:8080 --speed 10 --ledger FILE``. What they say comes from
`resources/demo/residents.toml`; what they were told to be saved goes into the ledger.
"""
