"""Style sheets, scripts and icons: read once, named by their content, kept by browsers for a year."""

import gzip
import hashlib
import mimetypes
import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

_YEAR = "public, max-age=31536000, immutable"
_FOR_US = re.compile(rb"^[ \t]*(?://.*|/\*.*\*/[ \t]*)?\n|^[ \t]+", re.MULTILINE)
"""Lines that are only a comment, and indents: written for us, and no news to a browser on a slow network."""
_AIR = re.compile(rb"\s*([{};,>])\s*|(:)\s+")

_ROOM = re.compile(rb" (=>|&&|\|\||[!=]==|=) ")
"""Room around operators of scripts. No text in them holds one with room on both sides; a test looks."""


class Assets:
    """The files of one folder. An address holds the hash of all of them, so a new release is fetched anew."""

    def __init__(self, folder: Path) -> None:
        """Read every file of the folder."""
        self._files = {path.name: _as_sent(path) for path in sorted(folder.iterdir()) if path.is_file()}
        # Nothing in these is secret, so that their size may tell what they hold; pages are not packed.
        self._packed = {name: gzip.compress(data, mtime=0) for name, data in self._files.items()}
        joined = b"\0".join(name.encode() + b"\0" + data for name, data in self._files.items())
        self.version = hashlib.sha256(joined).hexdigest()[:12]

    def address(self, name: str) -> str:
        """Return the address of a file. Raises KeyError for one that is not there: a fault of ours."""
        if name not in self._files:
            raise KeyError(name)
        return f"/assets/{self.version}/{name}"

    def text(self, name: str) -> str:
        """Return a file as text."""
        return self._files[name].decode()

    async def serve(self, request: Request) -> Response:
        """Answer a request for a file; an address of an older release gets today's file, unkept."""
        name = request.path_params["name"]
        if name not in self._files:
            return Response(status_code=404)
        current = request.path_params["version"] == self.version
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        headers = {"Cache-Control": _YEAR if current else "no-cache", "Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return Response(self._files[name], media_type=kind, headers=headers)
        headers["Content-Encoding"] = "gzip"
        return Response(self._packed[name], media_type=kind, headers=headers)


def _as_sent(path: Path) -> bytes:
    data = _FOR_US.sub(b"", path.read_bytes())
    match path.suffix:
        case ".css":
            return _AIR.sub(rb"\1\2", data).replace(b";}", b"}")
        case ".js":
            return _ROOM.sub(rb"\1", data)
        case _:
            return data
