"""SIP messages (RFC 3261) as text, and the digest that answers a challenge (RFC 2617)."""

import hashlib
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

Headers = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Message:
    """A request or a response."""

    first: str
    headers: tuple[tuple[str, str], ...]
    body: str = ""

    @property
    def status(self) -> int:
        """The number of a response; 0 of a request."""
        return int(self.first.split(" ")[1]) if self.first.startswith("SIP/2.0 ") else 0

    @property
    def method(self) -> str:
        """What a request asks, or what a response answers."""
        return self["CSeq"].split(" ")[1] if self.status else self.first.split(" ")[0]

    def __getitem__(self, name: str) -> str:
        """Return the first header of a name; empty without one."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def all(self, name: str) -> list[tuple[str, str]]:
        """Return every header of a name, as it is copied into an answer."""
        return [(key, value) for key, value in self.headers if key.lower() == name.lower()]

    @property
    def branch(self) -> str:
        """What tells one request from another, and a request from itself sent again."""
        return parameter(self["Via"], "branch")

    def encode(self) -> bytes:
        """Return what is sent."""
        length = str(len(self.body.encode()))
        lines = [
            self.first,
            *(f"{key}: {value}" for key, value in self.headers),
            f"Content-Length: {length}",
        ]
        return ("\r\n".join(lines) + "\r\n\r\n" + self.body).encode()


def parse(data: bytes) -> Message | None:
    """Read one datagram; none for an empty one, by which a way through a firewall is kept open."""
    head, _, body = data.decode().partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    if not first:
        return None
    pairs = (line.partition(":") for line in lines)
    return Message(first, tuple((key.strip(), value.strip()) for key, _, value in pairs), body)


def parameter(value: str, name: str) -> str:
    """Return ``;name=…`` of a header."""
    found = re.search(rf";\s*{name}=([^;>\s]+)", value)
    return found[1] if found else ""


def address(value: str) -> str:
    """Return the address of a From, To or Contact."""
    found = re.search(r"<([^>]+)>", value)
    return found[1] if found else value.split(";", maxsplit=1)[0].strip()


def user(value: str) -> str:
    """Return the number of a From, To or P-Asserted-Identity."""
    found = re.search(r"sips?:([^@;>]+)@", value)
    return found[1] if found else ""


def new_branch() -> str:
    """Return a fresh branch."""
    return "z9hG4bK" + secrets.token_hex(8)


def digest(challenge: str, method: str, uri: str, name: str, password: str) -> str:
    """Return the Authorization that answers a challenge."""
    asked = dict(re.findall(r'(\w+)="?([^",]+)"?', challenge.partition(" ")[2]))

    def hashed(text: str) -> str:
        return hashlib.md5(text.encode()).hexdigest()

    once = secrets.token_hex(8)
    who = hashed(f"{name}:{asked['realm']}:{password}")
    what = hashed(f"{method}:{uri}")
    given = {"username": name, "realm": asked["realm"], "nonce": asked["nonce"], "uri": uri}
    if "opaque" in asked:
        given["opaque"] = asked["opaque"]
    plain = "algorithm=MD5"
    if "qop" in asked:
        given |= {"response": hashed(f"{who}:{asked['nonce']}:00000001:{once}:auth:{what}"), "cnonce": once}
        plain += ", qop=auth, nc=00000001"
    else:
        given["response"] = hashed(f"{who}:{asked['nonce']}:{what}")
    return "Digest " + ", ".join(f'{key}="{value}"' for key, value in given.items()) + ", " + plain
