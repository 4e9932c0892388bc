"""A provider of our own on loopback that signs whatever it is told to: it is wrong in every way a real one is not."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from joserfc import jwe, jwt
from joserfc.jwk import OctKey, RSAKey

from tests.identity.real_provider import CLIENT, CODE, LOA3


class WrongProvider:
    """``claims`` change what a right token says, ``header`` what stands before it; none takes a thing out."""

    def __init__(self, address: str) -> None:
        self.issuer = address
        self.key = RSAKey.generate_key(2048, {"kid": "known", "use": "sig", "alg": "RS256"})
        self.published = [self.key]
        self.claims: dict[str, Any] = {}
        self.header: dict[str, Any] = {}
        self.signing: Any = self.key
        self.encrypting: Any = None
        self.token = ""
        self.fetched: list[str] = []

    def made(self, nonce: str) -> str:
        """Return a token for an identification."""
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": "liisa",
            "nonce": nonce,
            "iat": now,
            "exp": now + 300,
            "acr": LOA3,
            CODE: "010608D905R",
        } | self.claims
        header = {"alg": "RS256", "kid": "known"} | self.header
        kept = {name: value for name, value in claims.items() if value is not None}
        algorithms = [header["alg"]]
        named = {name: value for name, value in header.items() if value is not None}
        token = jwt.encode(named, kept, self.signing, algorithms=algorithms)
        if self.encrypting is not None:
            outer = {"alg": "RSA-OAEP", "enc": "A256GCM"}
            token = jwe.encrypt_compact(outer, token, self.encrypting, algorithms=["RSA-OAEP", "A256GCM"])
        return token

    def answer(self, path: str) -> dict[str, Any]:
        """Return what stands at a path."""
        self.fetched.append(path)
        match path:
            case "/.well-known/openid-configuration":
                return {
                    "issuer": self.issuer,
                    "authorization_endpoint": self.issuer + "/auth",
                    "token_endpoint": self.issuer + "/token",
                    "jwks_uri": self.issuer + "/jwks",
                }
            case "/jwks":
                return {"keys": [key.as_dict(private=False) for key in self.published]}
            case _:
                return {"id_token": self.token, "token_type": "Bearer", "access_token": "x"}


@contextmanager
def wrong_provider() -> Iterator[WrongProvider]:
    """Run one."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(provider.answer(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider = WrongProvider(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def shared_secret() -> OctKey:
    """Return a key that both sides would have to know."""
    return OctKey.generate_key(256, {"kid": "known"})
