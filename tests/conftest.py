"""Rules and fixtures of every test: no unexpected log line or Qt warning, real databases, a real browser."""

import os

# Before anything imports Qt: tests draw into memory unless they bring a screen of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A test never talks to the keyring of the person who runs it.
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

pytest_plugins = [
    "tests.support.quiet",
    "tests.support.pg",
    "tests.support.chromium",
    "tests.support.exchange",
]
