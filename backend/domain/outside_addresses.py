"""Addresses of services outside, to which client data goes."""

from urllib.parse import urlsplit

_NEAR = frozenset({"127.0.0.1", "::1", "localhost"})


def refuse_open(name: str, address: str) -> None:
    """Raise ValueError for an address that is not kept from others' eyes: https, or this machine itself."""
    parts = urlsplit(address)
    near = parts.scheme == "http" and parts.hostname in _NEAR
    if not parts.hostname or (parts.scheme != "https" and not near) or parts.query or parts.fragment:
        raise ValueError(f"{name} is an https address")
