"""Style sheets, scripts and icons: read once, named by their content, kept by browsers for a year."""

import hashlib
import mimetypes
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

_YEAR = "public, max-age=31536000, immutable"


class Assets:
    """The files of one folder. An address holds the hash of all of them, so a new release is fetched anew."""

    def __init__(self, folder: Path) -> None:
        """Read every file of the folder."""
        self._files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
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
        data = self._files.get(request.path_params["name"])
        if data is None:
            return Response(status_code=404)
        current = request.path_params["version"] == self.version
        kind = mimetypes.guess_type(request.path_params["name"])[0] or "application/octet-stream"
        return Response(data, media_type=kind, headers={"Cache-Control": _YEAR if current else "no-cache"})
