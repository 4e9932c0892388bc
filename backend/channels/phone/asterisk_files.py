"""The exchange's configuration out of the templates in ``resources/phone/asterisk``: the same for guide, demo and tests."""

import importlib.resources
import secrets
from base64 import b64encode
from pathlib import Path

import jinja2
import msgspec

APP = "luukku"
"""The Stasis application; also the first word of every channel's arguments is ours."""

CHANNEL_VARIABLES = ("LUUKKU_BEGAN", "LUUKKU_LINE", "LUUKKU_QUEUE", "LUUKKU_CALLBACK", "CALLERID(num-pres)")
"""What stands in `channelvars` of each channel: when the call came in (seconds since 1970), the number that was dialled,
and whether the network says that the caller's number may be shown (``prohib_…`` when not)."""

_EMPTY = (
    "acl.conf", "ccss.conf", "cdr.conf", "cel.conf", "cli_permissions.conf", "codecs.conf", "dnsmgr.conf", "dsp.conf",
    "features.conf", "geolocation.conf", "manager.conf", "pjproject.conf", "resolver_unbound.conf",
    "sorcery.conf", "stasis.conf", "udptl.conf",
)  # fmt: skip
"""Files that Asterisk looks for and has no need of; some of its parts refuse to start without them."""


class Telephone(msgspec.Struct, frozen=True):
    """A professional's telephone: `number` is its name at the exchange as well."""

    number: str
    password: str = msgspec.field(default_factory=lambda: secrets.token_urlsafe(18))

    def __repr__(self) -> str:
        """Never show the password."""
        return f"<Telephone {self.number}>"


class ExchangeSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the templates ask for. An address is one of this machine, a port nobody else's."""

    http_port: int
    sip_port: int
    rtp_first: int
    rtp_last: int
    music: Path
    """Folder with the music of those who wait (8 kHz mono WAV or alaw)."""
    password: str = msgspec.field(default_factory=lambda: secrets.token_urlsafe(24))
    """Of the REST interface, which knows one user."""
    user: str = "luukku"
    app: str = APP
    channel_variables: tuple[str, ...] = CHANNEL_VARIABLES
    telephones: tuple[Telephone, ...] = ()
    sip_address: str = "127.0.0.1"
    trunk_address: str = "127.0.0.2"
    """Whence the operator's calls come and whither ours go; nothing else is known of the trunk."""
    trunk_port: int = 5060
    silent_seconds: int = 30
    """After how long without any sound a leg is given up: whoever vanished says no goodbye."""
    dial_url: str = ""
    """``wss://…/phone/ari`` of Luukku when Asterisk opens the socket; empty when Luukku does."""
    dial_user: str = "exchange"
    dial_password: str = msgspec.field(default_factory=lambda: secrets.token_urlsafe(24))
    authority: Path | None = None
    """The certificate by which Luukku's own is checked, when the system does not know it."""
    certificate: Path | None = None
    """With its key: SIP over TLS and encrypted sound (SRTP) for the telephones."""
    certificate_key: Path | None = None
    tls_port: int = 5061

    def __repr__(self) -> str:
        """Never show a password."""
        return f"<ExchangeSettings of {self.app}>"

    @property
    def key(self) -> str:
        """What a request to the REST interface says after ``Basic``."""
        return b64encode(f"{self.user}:{self.password}".encode()).decode()


def rendered(settings: ExchangeSettings, places: "Places") -> dict[str, str]:
    """Return each file's name and text."""
    templates = importlib.resources.files("resources").joinpath("phone", "asterisk")
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - no page: Asterisk's files know no escapes
    )
    known = msgspec.structs.asdict(settings) | msgspec.structs.asdict(places)
    texts = {
        one.name: environment.from_string(one.read_text(encoding="utf-8")).render(known)
        for one in templates.iterdir()
        if one.name.endswith(".conf")
    }
    return dict.fromkeys(_EMPTY, "") | texts


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Where an Asterisk that is not installed but unpacked has its own things."""

    folder: Path
    """Of one running exchange; everything it writes is under it."""
    modules: Path
    data: Path
    """Its ``rest-api`` and ``documentation``, without which it does not know its own settings."""
    sounds: Path | None = None
    """Folder of announcements, one of each language in it."""


def write(settings: ExchangeSettings, places: Places) -> Path:
    """Make the folder of an exchange and return its ``asterisk.conf``, which names everything else absolutely."""
    folder = places.folder
    for name in ("etc", "lib/keys", "data", "spool", "run", "log", "cache", "sbin"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name in ("rest-api", "documentation", "static-http"):
        _link(folder / "data" / name, places.data / name)
    if places.sounds is not None:
        _link(folder / "data" / "sounds", places.sounds)
    for name, text in rendered(settings, places).items():
        file = folder / "etc" / name
        # Passwords stand in some of them.
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8")
    return folder.resolve() / "etc" / "asterisk.conf"


def _link(link: Path, target: Path) -> None:
    if target.is_dir() and not link.exists():
        link.symlink_to(target.resolve())
