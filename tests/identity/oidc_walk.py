"""A resident without a browser: goes to a provider, picks a person there, and comes back with what the address holds."""

from urllib.parse import parse_qsl, urljoin, urlsplit

import httpx

SITE = "http://127.0.0.1:9"
"""Where nobody listens: the walk ends before it gets there."""
REDIRECT = SITE + "/identify/return"
_MOST_STEPS = 12


def walk(address: str, person: str) -> dict[str, str]:
    """Return the query the provider sends the resident back with; an empty ``person`` breaks it off."""
    with httpx.Client(timeout=10) as browser:
        for _ in range(_MOST_STEPS):
            if address.startswith(REDIRECT):
                return dict(parse_qsl(urlsplit(address).query))
            if "/choose/" in address and "person=" not in address:
                page = browser.get(address)
                assert page.status_code == httpx.codes.OK, page.text
                address = f"{address}?person={person}"
            answer = browser.get(address)
            assert answer.is_redirect, answer.text
            address = urljoin(address, answer.headers["location"])
    raise AssertionError("the provider never sends anybody back")
