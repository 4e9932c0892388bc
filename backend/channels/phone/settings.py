"""The settings of a telephone exchange, as one TOML file of their own; secrets stand in files beside it."""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec

NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")
LEAST_SECRET = 32
"""Characters of a secret at least: it is made by a machine and kept by machines."""
_NEAR = frozenset({"127.0.0.1", "::1", "localhost"})

Minutes = Annotated[int, msgspec.Meta(ge=1, le=24 * 60)]


class PhoneWrong(Exception):
    """The settings of a telephone exchange cannot be used; the text says which one and what would do."""


class _Named(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """What every kind has. ``name`` is what its calls are kept by: giving another makes it another exchange."""

    name: str = "exchange"

    def __post_init__(self) -> None:
        """Refuse a name that the tables do not take."""
        if NAME.fullmatch(self.name) is None:
            raise ValueError(
                "name has 1 to 32 small letters, digits and hyphens, beginning with a letter, such as main"
            )


class AsteriskSettings(_Named, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="asterisk"):
    """An Asterisk 22, driven through ARI.

    ``opened_by`` says which side opens the line: ``asterisk`` (nothing inbound at the exchange) or ``luukku``, which
    then needs ``url``. ``user`` and the password are those of the side that is called.
    """

    user: str
    password_file: Path
    opened_by: Literal["asterisk", "luukku"] = "asterisk"
    url: str = ""
    app: str = "luukku"
    telephone: str = "PJSIP/{extension}"
    """How a professional's telephone is rung."""
    outside: str = "PJSIP/{number}@trunk"
    """How a number outside is rung; ``{number}`` is E.164."""
    recordings: Path | None = None
    """Folder of the organisation's own announcements, which take the place of those that come with Luukku."""

    def __post_init__(self) -> None:
        """Refuse what cannot work, or would not be safe."""
        super().__post_init__()
        if not self.user:
            raise ValueError("user is who asks at the other side, such as luukku")
        if "{extension}" not in self.telephone:
            raise ValueError("telephone has {extension} in it, such as PJSIP/{extension}")
        if "{number}" not in self.outside:
            raise ValueError("outside has {number} in it, such as PJSIP/{number}@trunk")
        if self.opened_by == "asterisk" and self.url:
            raise ValueError('url is for opened_by = "luukku"; Asterisk has our address in its own settings')
        if self.opened_by == "luukku":
            _refuse_open(self.url)


class CtiSettings(_Named, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="cti"):
    """Another exchange that tells by signed events what happens. ``keys``: the file of each live key's secret, by its id."""

    keys: dict[str, Path]
    waiting_minutes: Minutes = 30
    """After so long without an end a caller who waited is taken for lost."""
    talking_minutes: Minutes = 4 * 60
    """After so long without an end a conversation is taken for ended."""
    settle_seconds: Annotated[float, msgspec.Meta(ge=0, le=60)] = 3.0
    """How long an end waits for what may have been overtaken by it."""
    events_a_minute: Annotated[int, msgspec.Meta(ge=60)] = 6_000

    def __post_init__(self) -> None:
        """Refuse too many keys: two are enough to change them without a gap."""
        super().__post_init__()
        if not 1 <= len(self.keys) <= 2:
            raise ValueError("keys has one key, or two while they are being changed")
        if not all(key.isascii() and key.isprintable() and 0 < len(key) <= 64 for key in self.keys):
            raise ValueError("keys are named by 1 to 64 printable ASCII characters")


class SimulatorSettings(_Named, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="simulator"):
    """An exchange without telephones, whose callers are made up. ``speed``: calls come so many times as densely.

    Telephones are picked up after ``answer_seconds``; a share of them, ``failing``, is busy or not answered.
    """

    seed: int = 1
    speed: Annotated[float, msgspec.Meta(gt=0)] = 1.0
    residents: Annotated[int, msgspec.Meta(ge=1)] = 30_000
    answer_seconds: Annotated[float, msgspec.Meta(gt=0, le=60)] = 1.5
    failing: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.08


PhoneSettings = AsteriskSettings | CtiSettings | SimulatorSettings


def read_phone(file: Path, *, test_people: bool) -> PhoneSettings:
    """Read the file; relative paths in it are beside it. Raises ``PhoneWrong``, OSError.

    ``test_people`` tells whether this server takes test persons: a simulator knows no others.
    """
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PhoneWrong(f"The phone file {file} is not TOML: {error}") from error
    if "kind" not in content:
        raise PhoneWrong(f'The phone file {file} needs kind = "asterisk", "cti" or "simulator"')
    try:
        found: PhoneSettings = msgspec.convert(content, PhoneSettings, dec_hook=_path)
    except msgspec.ValidationError as error:
        raise PhoneWrong(f"The phone file {file} is wrong: {error}") from error
    match found:
        case SimulatorSettings():
            if not test_people:
                raise PhoneWrong(
                    f"The phone file {file} is for a simulator, whose callers are made up: "
                    "the county's file does not allow test codes"
                )
            return found
        case AsteriskSettings():
            recordings = file.parent / found.recordings if found.recordings else None
            return msgspec.structs.replace(
                found, password_file=file.parent / found.password_file, recordings=recordings
            )
        case CtiSettings():
            return msgspec.structs.replace(
                found, keys={key: file.parent / secret for key, secret in found.keys.items()}
            )


def read_secret(file: Path, least: int = 1) -> str:
    """Return the secret that stands in the file. Raises ``PhoneWrong``, whose text never quotes the file, and OSError."""
    try:
        secret = file.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError:
        raise PhoneWrong(f"The file {file} of a secret is not text") from None
    if len(secret) < least:
        raise PhoneWrong(f"The file {file} needs a secret of at least {least} characters")
    return secret


def is_near(host: str) -> bool:
    """Tell whether only this machine itself is reached by that."""
    return host in _NEAR


def _refuse_open(url: str) -> None:
    """Raise ValueError for an address that is not kept from others' eyes: TLS, or this machine itself."""
    parts = urlsplit(url)
    near = parts.scheme == "ws" and is_near(parts.hostname or "")
    if not parts.hostname or (parts.scheme != "wss" and not near) or parts.query or parts.fragment:
        raise ValueError(
            'url is a wss address, such as wss://exchange.example.fi:8089/ari, with opened_by = "luukku"; '
            "ws:// only to this machine itself"
        )


def _path(wanted: type, value: object) -> object:
    if wanted is Path and isinstance(value, str):
        return Path(value)
    raise ValueError(f"{wanted.__name__} is expected")
