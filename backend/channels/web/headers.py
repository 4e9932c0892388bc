"""Headers that every answer of the residents' pages carries: no foreign code, no referrer, nothing kept."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit, urlunsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)
_PERMISSIONS = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), interest-cohort=(), "
    "magnetometer=(), microphone=(), payment=(), usb=()"
)


class Headers:
    """Adds the headers. Only the pages that the bubble shows may stand in another site's frame."""

    def __init__(
        self,
        app: ASGIApp,
        embed_origins: Sequence[str] = (),
        leads_out: Callable[[str], bool] = lambda _: False,
    ) -> None:
        """Allow framing by ``embed_origins`` (scheme, host and port each), and redirects elsewhere where ``leads_out`` says so."""
        self._app = app
        self._leads_out = leads_out
        self._framed = _POLICY.format(ancestors=" ".join(("'self'", *embed_origins)))
        self._unframed = _POLICY.format(ancestors="'none'")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        policy = self._unframed if _is_personal(scope["path"]) else self._framed

        async def completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers["Referrer-Policy"] = "no-referrer"
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Permissions-Policy"] = _PERMISSIONS
                if "location" in headers and not self._leads_out(headers["location"]):
                    headers["Location"] = _on_this_site(headers["location"])
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                # Every page may hold what somebody wrote; only assets say otherwise for themselves.
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, completed)


def _on_this_site(address: str) -> str:
    """Return where a redirect leads, without scheme and host: those are the request's word, or a proxy's."""
    parts = urlsplit(address)
    return urlunsplit(("", "", "/" + parts.path.lstrip("/"), parts.query, ""))


def _is_personal(path: str) -> bool:
    return "/s/" in path
