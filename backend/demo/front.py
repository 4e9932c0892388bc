"""The front of several nodes: HAProxy where it is installed, asking each node every half second how it is."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from backend.demo.commands import Node

_CONFIG = """\
# Written by ./dev demo --nodes: residents and desktops come in here and are led to a node that is well.
defaults
    mode http
    timeout connect 2s
    timeout client 60s
    timeout server 60s
    timeout tunnel 1h
    retries 2
    option redispatch

frontend luukku
    bind 127.0.0.1:{port}
    default_backend nodes

backend nodes
    balance roundrobin
    option httpchk GET /health
    http-check expect status 200
    timeout check 1s
    # A node that is gone or hangs lets go of its sockets at once, so that whoever was there comes back elsewhere.
    default-server check inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
{servers}
"""


def proxy() -> str | None:
    """Return where HAProxy is, if it is installed."""
    return shutil.which("haproxy")


def config(port: int, nodes: Iterable[Node]) -> str:
    """Return HAProxy's settings for a front at ``port``."""
    servers = "\n".join(f"    server {node.name} 127.0.0.1:{node.port}" for node in nodes)
    return _CONFIG.format(port=port, servers=servers)


def command(program: str, folder: Path, port: int, nodes: Iterable[Node]) -> list[str]:
    """Write the settings into ``folder`` and return how the front is started."""
    file = folder / "haproxy.cfg"
    file.write_text(config(port, nodes), encoding="utf-8")
    return [program, "-db", "-f", str(file)]
