"""The national authorisation register (Suomi.fi e-Authorizations): may one person act for another? It says yes or no, and never why.

What is asked follows the register's public client sample (domain rules, section 3). Personal identity codes stand in the
path, so that no line of a log may name an address, and no exception of the library leaves this module.
"""

import base64
import hashlib
import hmac
import logging
import tomllib
import uuid
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, urlencode

import httpx
import msgspec

from backend.domain.outside_addresses import refuse_open
from backend.domain.right_questions import RightQuestion
from backend.protocol.clock import Clock
from backend.protocol.wire import Record

HEALTH_MANDATE = "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito"
"""The mandate to take care of somebody's matters of health care."""
_TRIES = 2

logger = logging.getLogger(__name__)


class AuthorizationsWrong(Exception):
    """The settings of the register cannot be used; the text says which one and what would do."""


class AuthorizationSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the register is asked. ``issue`` is the mandate an adult has to have given; the key stands in ``key_file``."""

    address: str
    client_id: str
    key_file: Path
    issue: str = HEALTH_MANDATE
    timeout_seconds: float = 5.0

    def __post_init__(self) -> None:
        """Refuse what cannot work, or would not be safe."""
        refuse_open("address", self.address)
        if not self.client_id.isprintable() or not self.client_id or " " in self.client_id:
            raise ValueError("client_id is what the register knows Luukku by, without spaces")
        if not 0 < self.timeout_seconds <= 30:
            raise ValueError("timeout_seconds is from 0 to 30")


class Answer(Record, frozen=True, kw_only=True):
    """What the register said, and under which name of a request."""

    allowed: bool
    request_id: str


class _Said(msgspec.Struct):
    result: str


class Authorizations:
    """Asks the register."""

    def __init__(self, settings: AuthorizationSettings, http: httpx.AsyncClient, clock: Clock) -> None:
        """``http`` logs nothing; ``clock`` is the real one, since the register looks at the time of a request.

        Raises ``AuthorizationsWrong``, OSError.
        """
        self._settings = settings
        self._http = http
        self._clock = clock
        self._key = _key(settings.key_file)

    async def ask(self, question: RightQuestion, user_id: str) -> Answer | None:
        """Return the answer; none when the register gives none in time, tried twice. ``user_id`` names who asks, by id."""
        request_id = str(uuid.uuid4())
        address = self._settings.address.rstrip("/") + self._path(question, request_id)
        for _ in range(_TRIES):
            answer = await self._tried(address, user_id)
            if answer is not None:
                return Answer(allowed=answer, request_id=request_id)
        return None

    def _path(self, question: RightQuestion, request_id: str) -> str:
        parts = (self._settings.client_id, question.delegate, question.principal)
        asked = {"requestId": request_id}
        if not question.of_minor:
            # Custody is no mandate: for a minor the register looks at that by itself.
            asked["issue"] = self._settings.issue
        path = "/".join(quote(part, safe="") for part in parts)
        return f"/service/rest/hpa/authorization/{path}?{urlencode(asked)}"

    async def _tried(self, address: str, user_id: str) -> bool | None:
        url = httpx.URL(address)
        headers = {
            "X-AsiointivaltuudetAuthorization": signed(
                self._settings.client_id, self._key, url.raw_path.decode("ascii"), self._clock()
            ),
            "X-userId": user_id,
        }
        try:
            answer = await self._http.get(url, headers=headers, timeout=self._settings.timeout_seconds)
        except httpx.HTTPError as fault:
            # The class only: the words would quote the address.
            logger.warning("the authorisation register did not answer: %s", type(fault).__name__)
            return None
        if answer.status_code != httpx.codes.OK:
            logger.warning("the authorisation register answered with status %d", answer.status_code)
            return None
        try:
            said = msgspec.json.decode(answer.content, type=_Said).result
        except msgspec.MsgspecError:
            said = ""
        if said not in {"ALLOWED", "DISALLOWED"}:
            logger.warning("the authorisation register answered what is no answer")
            return None
        return said == "ALLOWED"


def signed(client_id: str, key: bytes, path: str, at: datetime) -> str:
    """Return the header that proves who asks: an HMAC-SHA-256 over path and time."""
    stamp = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return f"{client_id} {stamp} {proof_of(key, path, stamp)}"


def proof_of(key: bytes, path: str, stamp: str) -> str:
    """Return what only a holder of the key can make of a path and a time."""
    return base64.b64encode(hmac.digest(key, f"{path} {stamp}".encode(), hashlib.sha256)).decode("ascii")


def read_authorizations(file: Path) -> AuthorizationSettings:
    """Read the settings; ``key_file`` is beside them unless it says otherwise. Raises ``AuthorizationsWrong``, OSError."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        found = msgspec.convert(content, AuthorizationSettings, dec_hook=_path)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise AuthorizationsWrong(f"The authorisations file {file} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise AuthorizationsWrong(f"The authorisations file {file} is wrong: {error}") from error
    return msgspec.structs.replace(found, key_file=file.parent / found.key_file)


def _key(file: Path) -> bytes:
    key = file.read_text(encoding="utf-8").strip().encode()
    if not key:
        raise AuthorizationsWrong(f"The file {file} of the register's key is empty")
    return key


def _path(wanted: type, value: object) -> object:
    if wanted is Path and isinstance(value, str):
        return Path(value)
    raise ValueError(f"{wanted.__name__} is expected")
