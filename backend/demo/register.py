"""The demonstration's authorisation register: a small server on loopback that answers as the national one does.

``python -m backend.demo.register --port PORT --key FILE``. It verifies the signature of each request, and knows nobody but
the demonstration's people.
"""

import argparse
import hmac
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from backend.demo.identities import demo_identities
from backend.identity.authorizations import proof_of

_PARTS = 8


class _Register(ThreadingHTTPServer):
    """Knows the key and who may act for whom."""

    def __init__(self, port: int, key: bytes) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.key = key
        self.allowed = {
            (person.personal_code, other) for person in demo_identities() for other in person.acts_for
        }


class _Handler(BaseHTTPRequestHandler):
    server: _Register

    def do_GET(self) -> None:
        """Answer one question."""
        if not self._is_signed():
            self._say(401, b"")
            return
        parts = [unquote(part) for part in urlsplit(self.path).path.split("/")]
        if len(parts) != _PARTS or parts[1:5] != ["service", "rest", "hpa", "authorization"]:
            self._say(404, b"")
            return
        allowed = (parts[6], parts[7]) in self.server.allowed
        self._say(200, json.dumps({"result": "ALLOWED" if allowed else "DISALLOWED"}).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: a path holds personal identity codes."""

    def _is_signed(self) -> bool:
        said = self.headers.get("X-AsiointivaltuudetAuthorization", "").split(" ")
        if len(said) != 3:
            return False
        _, stamp, proof = said
        return hmac.compare_digest(proof, proof_of(self.server.key, self.path, stamp))

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    """Serve until ended."""
    parser = argparse.ArgumentParser(prog="python -m backend.demo.register")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--key", type=Path, required=True, metavar="FILE")
    asked = parser.parse_args()
    _Register(asked.port, asked.key.read_text(encoding="utf-8").strip().encode()).serve_forever()


if __name__ == "__main__":
    main()
