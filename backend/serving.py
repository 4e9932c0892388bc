"""Serving a node with uvicorn: one port for pages and sockets, and what may stand in a log."""

import logging

import uvicorn

from backend.app import Backend
from backend.config import Config
from backend.live.direct import DirectProtocol
from backend.protocol.codec import FRAME_LIMIT

PING_SECONDS = 8.0
PONG_SECONDS = 7.0
"""Together: how long a connection that ended without a word may look alive."""


def serve(config: Config) -> None:
    """Serve until told to stop. Raises what ``Backend`` raises."""
    set_up_logs()
    backend = Backend(config)
    try:
        if config.demo:
            backend.play_history()
        uvicorn.Server(server_settings(backend)).run()
    finally:
        backend.close()


def server_settings(backend: Backend) -> uvicorn.Config:
    """Return uvicorn's settings for a node."""
    config = backend.config
    return uvicorn.Config(
        backend.app,
        host=config.host,
        port=config.port,
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


def set_up_logs() -> None:
    """Log to standard error; of uvicorn only what is wrong, since its other lines name paths."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
