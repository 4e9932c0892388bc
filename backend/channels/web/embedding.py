"""``embed.js``: the bubble that an organisation puts on its own site with one script element."""

from starlette.requests import Request
from starlette.responses import Response

from backend.channels.web.site import Site


class Embedding:
    """Serves the bubble's script. Where the frame may stand is said by the pages' frame-ancestors."""

    def __init__(self, site: Site) -> None:
        """Serve the script from this site's assets."""
        self._script = site.pages.assets.text("embed.js")

    async def script(self, _request: Request) -> Response:
        """Give the script; it is the same for everybody and may be kept for an hour."""
        headers = {"Cache-Control": "public, max-age=3600", "Cross-Origin-Resource-Policy": "cross-origin"}
        return Response(self._script, media_type="text/javascript; charset=utf-8", headers=headers)
