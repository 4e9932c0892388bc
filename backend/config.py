"""Settings of a node: options over environment (``LUUKKU_BACKEND_…``) over a TOML file over what is given here."""

import difflib
import platform
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

ENVIRONMENT = "LUUKKU_BACKEND_"
NODE_NAME = 64
"""Characters of a node's name at most, as the tables keep it."""


class ConfigWrong(Exception):
    """A setting cannot be used; the text says which one, where it stands and what would do."""


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings of a node. Paths may be relative to the working directory."""

    data: Path = Path("luukku-data")
    """Folder of the key file and, on SQLite, of the database."""
    database: str = ""
    """``sqlite:///FILE`` or ``postgresql+psycopg://…``; empty means ``luukku.db`` in the data folder."""
    keys: Path | None = None
    """The key file of the field encryption; none means ``keys.json`` in the data folder."""
    county: Path | None = None
    """The county's file; needed unless it is a demo, which brings its own."""
    checklists: Path | None = None
    """Folder of the organisation's own questionnaires (``*.json``, FHIR R4), beside those that come with Luukku."""
    codes: Path | None = None
    """Folder of the organisation's own lists of codes (``*.toml`` and the tables they name), beside those that come with Luukku."""
    host: str = "127.0.0.1"
    port: int = 8080
    node: str = platform.node()[:NODE_NAME] or "node"
    """This node's name among those that share the database."""
    allowed_origins: tuple[str, ...] = ()
    """Other sites whose pages may show the chat bubble, beside those of the county's file."""
    trusted_proxies: tuple[str, ...] = ()
    """Addresses whose ``X-Forwarded-For`` is believed."""
    tls_certificate: Path | None = None
    tls_key: Path | None = None
    postgres_programs: Path | None = None
    """Folder of ``pg_dump`` and ``pg_restore`` for backups; none means those on the PATH."""
    identification: Path | None = None
    """The file of the identification service that residents are sent to; none means that nobody identifies strongly."""
    authorizations: Path | None = None
    """The file of the national authorisation register; none means that rights are checked by hand only."""
    phone: Path | None = None
    """The file of the telephone exchange; none means that there is none."""
    exports: Path | None = None
    """The file of the exports: where closed cases are sent to, and by which names code systems go out; none sends nothing."""
    keep_events_days: int = 7
    """How long a desktop may have been away and still be told what it missed; later it gets everything anew."""
    keep_answers_days: int = 60
    """How long a command sent again is known again; a desktop keeps an unsent one for 30 days."""
    demo: bool = False
    """Brings the demo county, its people and a week of history into an empty database."""
    clock_ahead: float = 0.0
    """Seconds by which a demo's clock runs ahead, so that its lines are open at night."""

    def __post_init__(self) -> None:
        """Refuse what cannot work together."""
        if not 0 <= self.port <= 65_535:
            raise ValueError("port is a number from 0 to 65535")
        if not (0 < len(self.node) <= NODE_NAME and self.node.isprintable()):
            raise ValueError(f"node is a name of 1 to {NODE_NAME} printable characters")
        if (self.tls_certificate is None) != (self.tls_key is None):
            raise ValueError("tls_certificate and tls_key go together")
        if self.clock_ahead and not self.demo:
            raise ValueError("clock_ahead is for a demo only")
        if self.keep_events_days < 1:
            raise ValueError("keep_events_days is at least 1")
        if self.keep_answers_days < 31:
            raise ValueError(
                "keep_answers_days is at least 31: a desktop keeps an unsent command for 30 days"
            )
        if self.county is None and not self.demo:
            raise ValueError("county names the county's file; only a demo brings its own")

    @property
    def database_url(self) -> str:
        """The database's address as SQLAlchemy takes it."""
        return self.database or f"sqlite:///{self.data / 'luukku.db'}"

    @property
    def key_file(self) -> Path:
        """Where the keys of the field encryption are."""
        return self.keys or self.data / "keys.json"


def read_config(file: Path | None, environment: Mapping[str, str], options: Mapping[str, Any]) -> Config:
    """Put the settings together; options that are none are not given. Raises ``ConfigWrong``."""
    settings: dict[str, Any] = {}
    if file is not None:
        try:
            from_file = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ConfigWrong(f"The settings file {file} cannot be read: {error}") from error
        _refuse_unknown(from_file, f"the settings file {file}", str)
        settings |= from_file
    prefixed = {key: value for key, value in environment.items() if key.startswith(ENVIRONMENT)}
    from_environment = {key.removeprefix(ENVIRONMENT).lower(): value for key, value in prefixed.items()}
    _refuse_unknown(from_environment, "the environment", lambda key: ENVIRONMENT + key.upper())
    settings |= {key: _of_environment(key, value) for key, value in from_environment.items()}
    settings |= {key: value for key, value in options.items() if value is not None}
    try:
        return msgspec.convert(settings, Config, strict=False, dec_hook=_path)
    except msgspec.ValidationError as error:
        raise ConfigWrong(f"A setting is wrong: {error}") from error


def _refuse_unknown(settings: Mapping[str, Any], where: str, shown: Callable[[str], str]) -> None:
    known = [field.name for field in msgspec.structs.fields(Config)]
    for key in settings:
        if key not in known:
            close = difflib.get_close_matches(key, known, 1)
            hint = (
                f"; did you mean {shown(close[0])}?"
                if close
                else f"; known are {', '.join(map(shown, known))}"
            )
            raise ConfigWrong(f"Unknown setting {shown(key)} in {where}{hint}")


def _of_environment(key: str, value: str) -> Any:
    """Lists are written with commas in the environment."""
    if key in {"allowed_origins", "trusted_proxies"}:
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


def _path(wanted: type, value: Any) -> Any:
    if wanted is Path and isinstance(value, str | Path):
        return Path(value)
    raise ValueError(f"{wanted.__name__} is expected")
