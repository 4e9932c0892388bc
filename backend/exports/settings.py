"""The settings of the exports, as one TOML file of their own; what is secret stands in files beside it."""

import ssl
import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import msgspec

from backend.domain.county import County
from backend.domain.outside_addresses import refuse_open
from backend.exports.code_systems import CodeSystems
from backend.protocol.ids import LineId
from backend.protocol.words import FieldOfLaw


class ExportsWrong(Exception):
    """The settings of the exports cannot be used; the text says which one and what would do."""


class FhirEndpoint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where closed cases are sent to. The receiver is the record of the same controller, and of one register.

    ``since``: cases closed on that day or later. ``token_file`` holds the bearer token, read anew for every round, so that
    it can be changed while nodes serve. ``certificate`` and ``key`` are ours (mutual TLS), ``authority`` is who has signed
    the receiver's.
    """

    url: str
    since: date
    field: FieldOfLaw = FieldOfLaw.HEALTH
    token_file: Path | None = None
    certificate: Path | None = None
    key: Path | None = None
    authority: Path | None = None
    timeout_seconds: Annotated[float, msgspec.Meta(gt=0, le=120)] = 30.0

    def __post_init__(self) -> None:
        """Refuse what cannot work, or would not be safe."""
        refuse_open("url", self.url)
        if urlsplit(self.url).username is not None:
            raise ValueError("url holds no password: it goes into token_file")
        if (self.certificate is None) != (self.key is None):
            raise ValueError("certificate and key go together")

    @property
    def host(self) -> str:
        """Who receives it, as the access log names it."""
        return urlsplit(self.url).hostname or ""

    def lines(self, county: County) -> list[LineId]:
        """Return the lines whose cases are sent: health and social care have registers of their own (act 703/2023)."""
        return [LineId(line.id) for line in county.lines if line.field_of_law is self.field]

    def token(self) -> str:
        """Return the bearer token, empty when none is used. Raises OSError."""
        return "" if self.token_file is None else self.token_file.read_text(encoding="utf-8").strip()

    def trust(self) -> ssl.SSLContext:
        """Return how the receiver is known, and we to it. Raises ``ExportsWrong``."""
        try:
            context = ssl.create_default_context(
                cafile=None if self.authority is None else str(self.authority)
            )
            if self.certificate is not None:
                context.load_cert_chain(self.certificate, self.key)
        except (OSError, ssl.SSLError) as error:
            raise ExportsWrong(f"A certificate or key of the exports cannot be used: {error}") from error
        return context


class ExportSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of it: without ``fhir`` nothing is sent; the names of code systems count for files, too."""

    fhir: FhirEndpoint | None = None
    systems: CodeSystems = CodeSystems()


def read_exports(file: Path | None) -> ExportSettings:
    """Read the settings; files are beside them unless they say otherwise. Raises ``ExportsWrong``, OSError."""
    if file is None:
        return ExportSettings()
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        found = msgspec.convert(content, ExportSettings, dec_hook=_path)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExportsWrong(f"The exports' file {file} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise ExportsWrong(f"The exports' file {file} is wrong: {error}") from error
    if found.fhir is None:
        return found
    beside = {
        name: file.parent / path
        for name in ("token_file", "certificate", "key", "authority")
        if (path := getattr(found.fhir, name)) is not None
    }
    return msgspec.structs.replace(found, fhir=msgspec.structs.replace(found.fhir, **beside))


def _path(wanted: type, value: object) -> object:
    if wanted is Path and isinstance(value, str):
        return Path(value)
    raise ValueError(f"{wanted.__name__} is expected")
