"""Whether a request comes from this site's own pages; there are no cookies, so this is all that other sites could misuse."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers

_OWN_FETCHES = frozenset({"same-origin", "none"})


def post_is_own(headers: Headers) -> bool:
    """Say whether a POST was sent by one of our pages.

    The pages forbid referrers, and browsers then send ``Origin: null`` with a form, so the browser's own word on the
    relation (Sec-Fetch-Site) goes first. A browser too old to say it has only the Origin to judge by.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in _OWN_FETCHES
    origin = headers.get("origin")
    return origin is None or origin == "null" or _same_host(origin, headers)


def socket_is_own(headers: Headers) -> bool:
    """Say whether a socket was opened by one of our pages; a browser always names its origin here."""
    origin = headers.get("origin")
    return origin is not None and _same_host(origin, headers)


def _same_host(origin: str, headers: Headers) -> bool:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == headers.get("host", "").lower()
