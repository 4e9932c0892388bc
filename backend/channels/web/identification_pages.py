"""To the identification service and back again. What happened there stands in the case; the addresses here tell nothing of it."""

from collections.abc import Awaitable
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from backend.channels.web.seams import Identification
from backend.channels.web.site import Site, spoken
from backend.channels.web.store_away import StoreAway
from backend.store.batch import Unavailable
from backend.store.writer import Closed

T = TypeVar("T")

COOKIE = "luukku-identify"
"""The only cookie there is, and only while one identifies: it binds the answer to the browser that asked."""
_SECONDS = 600
_PATH = "/identify"


class IdentificationPages:
    """Sends a page's holder to the service; nothing of the page's secret goes there."""

    def __init__(self, site: Site) -> None:
        """Send and take back for this site."""
        self._site = site

    async def begin(self, request: Request) -> Response:
        """Go there. ``?back=`` names the line whose chat page asks, or is ``chat`` for the one behind the link."""
        service = self._service()
        matter = await self._site.matters.find(str(request.path_params["secret"]))
        if matter is None:
            return self._site.pages.draw("gone.html", spoken(request), path="", status=404)
        back = self._back(request, matter.secret)
        begun = await _patiently(service.begin(matter.actor, back, spoken(request)))
        if begun is None:
            return RedirectResponse(back, 303)
        address, browser = begun
        answer = RedirectResponse(address, 303)
        answer.set_cookie(
            COOKIE,
            browser,
            max_age=_SECONDS,
            path=_PATH,
            httponly=True,
            secure=service.is_secure,
            samesite="lax",
        )
        return answer

    async def come_back(self, request: Request) -> Response:
        """Take the answer and go back to where it was asked for."""
        service = self._service()
        browser = request.cookies.get(COOKIE, "")
        back = await _patiently(service.returned(request.query_params, browser))
        if back is None:
            return self._site.broken(request, 410, name="identification")
        answer = RedirectResponse(back, 303)
        answer.delete_cookie(COOKIE, path=_PATH, httponly=True, secure=service.is_secure, samesite="lax")
        return answer

    async def keys(self, _: Request) -> Response:
        """Show the public keys; a service fetches them as often as it likes."""
        return JSONResponse(self._service().public_keys, media_type="application/jwk-set+json")

    def _service(self) -> Identification:
        if self._site.identification is None:
            raise HTTPException(404)
        return self._site.identification

    def _back(self, request: Request, secret: str) -> str:
        language, wanted = spoken(request).value, request.query_params.get("back", "")
        if wanted == "chat":
            return f"/{language}/s/{secret}/chat"
        line = self._site.county.line(wanted)
        return f"/{language}/s/{secret}" if line is None else f"/{language}/{line.id}/chat"


async def _patiently(doing: Awaitable[T]) -> T:
    try:
        return await doing
    except (Unavailable, Closed):
        raise StoreAway from None
