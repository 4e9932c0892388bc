"""Serving a node with uvicorn: one port for pages and sockets, and what may stand in a log."""

import logging
import os
import socket
import sys
import traceback
from types import TracebackType

import uvicorn

from backend.app import Backend
from backend.config import Config
from backend.live.direct import DirectProtocol
from backend.live.patience import PatientProtocol
from backend.protocol.codec import FRAME_LIMIT
from backend.store.sole_node import sole_node

_Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

PING_SECONDS = 8.0
PONG_SECONDS = 7.0
"""Together: how long a connection that ended without a word may look alive."""

SWITCH_SECONDS = 0.0005
"""How long one of the node's threads may keep the interpreter from another."""


def serve(config: Config) -> None:
    """Serve until told to stop. Raises what ``Backend`` raises."""
    set_up_logs()
    # Before the database: what cannot be served is not to be changed.
    with bound(config.host, config.port) as listener:
        config.data.mkdir(parents=True, exist_ok=True)
        with sole_node(config.database_url):
            _serve_alone(config, listener)


def _serve_alone(config: Config, listener: socket.socket) -> None:
    # A busy loop would hold the writer up for the usual 5 ms before each of a command's dozens of statements.
    sys.setswitchinterval(SWITCH_SECONDS)
    backend = Backend(config)
    try:
        if config.demo:
            backend.play_history()
        uvicorn.Server(server_settings(backend)).run(sockets=[listener])
    finally:
        backend.close()


def bound(host: str, port: int) -> socket.socket:
    """Return a socket that has the address but does not listen yet. Raises ``OSError`` that names the address."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, kind, protocol, _, address = min(found)
    listener = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        raise OSError(error.errno, error.strerror, f"{host}:{port}") from error
    return listener


def server_settings(backend: Backend) -> uvicorn.Config:
    """Return uvicorn's settings for a node."""
    config = backend.config
    return uvicorn.Config(
        backend.app,
        host=config.host,
        port=config.port,
        http=PatientProtocol,
        ws=DirectProtocol,
        ws_max_size=FRAME_LIMIT,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PONG_SECONDS,
        ws_per_message_deflate=False,
        lifespan="on",
        # A request line may hold a secret link, so requests are not logged at all.
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=bool(config.trusted_proxies),
        forwarded_allow_ips=list(config.trusted_proxies),
        timeout_graceful_shutdown=5,
        ssl_certfile=config.tls_certificate,
        ssl_keyfile=config.tls_key,
    )


class Reticent(logging.Formatter):
    """Tells of an exception where it arose and its kind; its words stay out, since they may quote a client."""

    def formatException(self, ei: _Fault) -> str:  # noqa: N802 - the library's name
        """Return the frames and the class of the exception, after those of what it arose from."""
        told: list[str] = []
        error = ei[1]
        while error is not None:
            told.append("".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__)
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(reversed(told))


def set_up_logs() -> None:
    """Log to standard error; of uvicorn only what is wrong, since its other lines name paths."""
    handler = logging.StreamHandler()
    handler.setFormatter(Reticent("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    # Its lines name every address that is asked, and one may hold a personal identity code.
    for outward in ("httpx", "httpcore"):
        logging.getLogger(outward).setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
