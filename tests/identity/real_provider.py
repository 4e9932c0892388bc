"""A certified OpenID Connect provider (npm ``oidc-provider``) on loopback, as a broker of the trust network or a plain one."""

import json
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from installers.dev import provider

CLIENT = "luukku-test"
LOA2, LOA3 = "http://ftn.ficora.fi/2017/loa2", "http://ftn.ficora.fi/2017/loa3"
TEST_LEVEL = "http://ftn.ficora.fi/2017/loatest2"
CODE, FIRST, LAST, SECRET_ADDRESS = (
    "urn:oid:1.2.246.21",
    "urn:oid:1.2.246.575.1.14",
    "urn:oid:2.5.4.4",
    "urn:oid:1.2.246.517.2002.2.27",
)
PEOPLE = (
    {"sub": "liisa", "name": "Liisa Virtanen", CODE: "010608D905R", FIRST: "Liisa", LAST: "Virtanen"},
    {
        "sub": "matti",
        "name": "Matti Meri",
        CODE: "280744-907A",
        FIRST: "Matti",
        LAST: "Meri",
        SECRET_ADDRESS: "1",
    },
    {"sub": "nobody", "name": "Vailla Tunnusta"},
)


class Provider(NamedTuple):
    """One that runs."""

    issuer: str
    port: int


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def installed() -> Path:
    """Return the folder with its packages in place, as the lock file has them; skip, saying why, where that cannot be."""
    problem = provider.prepare()
    if problem:
        pytest.skip(f"the real identification provider is not there: {problem}")
    return provider.FOLDER


@contextmanager
def real_provider(
    redirect_uri: str,
    *,
    profile: str = "plain",
    port: int | None = None,
    level: str = LOA3,
    key_id: str = "first",
    people: Sequence[dict[str, str]] = PEOPLE,
    **more: Any,
) -> Iterator[Provider]:
    """Run one for a client that comes back to ``redirect_uri``; ``more`` are its secret or its keys."""
    folder = installed()
    at = free_port() if port is None else port
    asked: dict[str, Any] = {
        "port": at,
        "profile": profile,
        "client_id": CLIENT,
        "redirect_uri": redirect_uri,
        "levels": [LOA2, LOA3, TEST_LEVEL],
        "level": level,
        "key_id": key_id,
        "people": list(people),
        "claims": sorted({name for person in people for name in person} - {"sub"}),
    } | more
    process = subprocess.Popen(
        ["node", "server.mjs"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        told = process.stdout.readline()
        assert told, "the provider did not start"
        yield Provider(json.loads(told)["issuer"], at)
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
