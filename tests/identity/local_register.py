"""An authorisation register on loopback that verifies the signature of who asks, and the adapter that asks it."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import httpx

from backend.identity.authorizations import Authorizations, read_authorizations

KEY = "a key that both know"
LIISA, CHILD, ADULT = "010608D905R", "100713B902J", "280744-907A"
ALLOWED = {(LIISA, CHILD): "ALLOWED", (LIISA, ADULT): "DISALLOWED"}


class Register:
    """Answers as the national one does, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.fail_first = 0
        self.status = 200
        self.body = ""

    def answer(self, path: str, headers: dict[str, str]) -> tuple[int, str]:
        client, stamp, proof = headers["x-asiointivaltuudetauthorization"].split(" ")
        right = hmac.digest(KEY.encode(), f"{path} {stamp}".encode(), hashlib.sha256)
        if base64.b64encode(right).decode() != proof or client != "luukku":
            return 401, ""
        parts = urlsplit(path)
        *_, of_client, delegate, principal = map(unquote, parts.path.split("/"))
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.asked.append(
            {"client": of_client, "stamp": stamp, "user": headers["x-userid"], "path": parts.path} | query
        )
        if len(self.asked) <= self.fail_first:
            return 503, ""
        return self.status, self.body or json.dumps(
            {"result": ALLOWED.get((delegate, principal), "DISALLOWED")}
        )


@contextmanager
def local_register() -> Iterator[tuple[Register, str]]:
    """Run one; gives it with its address."""
    one = Register()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            named = {name.lower(): value for name, value in self.headers.items()}
            status, body = one.answer(self.path, named)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield one, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def adapter(folder: Path, address: str, http: httpx.AsyncClient, key: str = KEY) -> Authorizations:
    (folder / "key").write_text(key, encoding="utf-8")
    file = folder / "authorizations.toml"
    file.write_text(f'address = "{address}"\nclient_id = "luukku"\nkey_file = "key"\n', encoding="utf-8")
    return Authorizations(read_authorizations(file), http, lambda: datetime.now(UTC))
