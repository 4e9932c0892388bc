"""The settings of an identification service, as one TOML file of their own; secrets stand in files beside it."""

import tomllib
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from backend.domain.outside_addresses import refuse_open
from backend.domain.texts import Texts

LOA2 = "http://ftn.ficora.fi/2017/loa2"
LOA3 = "http://ftn.ficora.fi/2017/loa3"
TEST_LEVELS = frozenset({"http://ftn.ficora.fi/2017/loatest2", "http://ftn.ficora.fi/2017/loatest3"})
"""Levels of a broker's sandbox: whoever identifies by one of them may be anybody."""


class IdentificationWrong(Exception):
    """The settings of an identification service cannot be used; the text says which one and what would do."""


class ClaimNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Under which names a broker tells what; the first that is there counts (domain rules, section 4)."""

    personal_code: tuple[str, ...] = ("urn:oid:1.2.246.21", "personal_identity_code", "ftn_hetu")
    first_names: tuple[str, ...] = ("urn:oid:1.2.246.575.1.14", "first_names", "given_name")
    last_name: tuple[str, ...] = ("urn:oid:2.5.4.4", "family_name")
    name: tuple[str, ...] = ("urn:oid:1.2.246.575.1.5", "name")
    non_disclosure: tuple[str, ...] = ("urn:oid:1.2.246.517.2002.2.27",)


class StaticMetadata(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Addresses of a provider that publishes none, or whose changes are to be seen by a person first."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str


class IdentificationSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One identification service.

    ``site`` is the address residents have these pages at: the service sends them back to ``site`` + ``/identify/return``.
    ``plain`` authenticates by a secret in ``client_secret_file``, or not at all; ``ftn`` by the keys in ``keys``.
    ``levels`` are the ``acr`` values that will do; a plain service may have none, and then none is looked at.
    """

    names: Texts
    issuer: str
    client_id: str
    site: str
    profile: Literal["plain", "ftn"] = "plain"
    client_secret_file: Path | None = None
    keys: Path | None = None
    levels: tuple[str, ...] | None = None
    sandbox: bool = False
    scope: str = "openid profile"
    claims: ClaimNames = ClaimNames()
    metadata: StaticMetadata | None = None
    clock_skew_seconds: int = 60

    def __post_init__(self) -> None:
        """Refuse what cannot work, or would not be safe."""
        addresses = {"issuer": self.issuer, "site": self.site}
        if self.metadata is not None:
            addresses |= msgspec.structs.asdict(self.metadata)
        for name, address in addresses.items():
            refuse_open(name, address)
        if urlsplit(self.site).path.strip("/"):
            raise ValueError("site is an address without a path, such as https://asiointi.example.fi")
        if not self.client_id:
            raise ValueError("client_id is what the service knows Luukku by")
        if "openid" not in self.scope.split():
            raise ValueError("scope holds openid")
        if not 0 <= self.clock_skew_seconds <= 300:
            raise ValueError("clock_skew_seconds is from 0 to 300")
        if self.profile == "ftn":
            self._refuse_weak_ftn()
        elif self.keys is not None:
            raise ValueError(
                "keys are for the profile ftn; a plain service knows Luukku by client_secret_file"
            )
        if TEST_LEVELS & set(self.accepted_levels) and not self.sandbox:
            raise ValueError("levels name a test level: that needs sandbox = true, and is never for real use")

    def _refuse_weak_ftn(self) -> None:
        if self.keys is None:
            raise ValueError("the profile ftn needs keys, made by luukku-backend identification-keys")
        if self.client_secret_file is not None:
            raise ValueError("the profile ftn authenticates by keys, not by client_secret_file")
        if not self.accepted_levels:
            raise ValueError("the profile ftn needs a level, such as " + LOA2)

    @property
    def accepted_levels(self) -> tuple[str, ...]:
        """The levels that will do."""
        if self.levels is not None:
            return self.levels
        return (LOA2, LOA3) if self.profile == "ftn" else ()

    @property
    def redirect_uri(self) -> str:
        """Where the service sends the resident back to."""
        return f"{self.site.rstrip('/')}/identify/return"


def read_identification(file: Path, *, test_codes: bool) -> IdentificationSettings:
    """Read the file; relative paths in it are beside it. Raises ``IdentificationWrong``, OSError.

    ``test_codes`` tells whether this server takes test persons: a sandbox knows no others, and must not be let near real ones.
    """
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        found = msgspec.convert(content, IdentificationSettings, dec_hook=_path)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise IdentificationWrong(f"The identification file {file} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise IdentificationWrong(f"The identification file {file} is wrong: {error}") from error
    if found.sandbox and not test_codes:
        raise IdentificationWrong(
            f"The identification file {file} is for a sandbox (sandbox = true), which may not identify real people: "
            "the county's file does not allow test codes"
        )
    beside = {
        name: file.parent / path
        for name in ("client_secret_file", "keys")
        if (path := getattr(found, name)) is not None
    }
    return msgspec.structs.replace(found, **beside)


def _path(wanted: type, value: object) -> object:
    if wanted is Path and isinstance(value, str):
        return Path(value)
    raise ValueError(f"{wanted.__name__} is expected")
