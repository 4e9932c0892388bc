"""Every test here may ask for a served backend."""

from tests.channels.web.served import served

__all__ = ["served"]
