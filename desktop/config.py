"""Where the desktop finds its server and its files: options over environment over policy over the person's own file."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

DESKTOP_PATH = "/desktop"
KEYS = ("server", "data", "ca")


class ConfigWrong(Exception):
    """A setting cannot be used; the text says which one, where it stands and what would do."""


@dataclass(frozen=True, slots=True)
class Config:
    """``servers`` are sockets' addresses tried in turn; ``data`` is the folder of the journal and the settings.

    ``ca`` is a file of the authorities that alone are trusted, or none for those the machine trusts.
    ``sign_in_as`` and ``password`` sign in without asking (demonstrations and tests); ``smoke`` names a file
    for the report of a start that ends by itself.
    """

    servers: tuple[str, ...]
    data: Path
    ca: Path | None = None
    sign_in_as: str = ""
    password: str = ""
    smoke: Path | None = None


def parse(arguments: Sequence[str], environment: Mapping[str, str]) -> Config:
    """Read the settings; raises ``ConfigWrong``, and ``SystemExit`` as argparse does for ``--help``."""
    options = _options(arguments)
    found: dict[str, tuple[str, str]] = {}
    sources = [
        ("the option --{}", {key: getattr(options, key) for key in KEYS if getattr(options, key)}),
        (
            "LUUKKU_{}",
            {key: environment[name] for key in KEYS if (name := f"LUUKKU_{key.upper()}") in environment},
        ),
        *((f"'{{}}' in {path}", _file(path)) for path in files(environment)),
    ]
    for where, values in sources:
        for key, value in values.items():
            shown = key.upper() if where.startswith("LUUKKU") else key
            found.setdefault(key, (value, where.format(shown)))
    if "server" not in found:
        message = (
            "No server is set. Start with --server wss://HOST, set LUUKKU_SERVER, or write "
            f'server = "wss://HOST" into {files(environment)[-1]}.'
        )
        raise ConfigWrong(message)
    text, where = found["server"]
    return Config(
        servers=tuple(address(part, where) for part in text.replace(",", " ").split()),
        data=Path(found["data"][0]) if "data" in found else data_folder(environment),
        ca=authorities(*found["ca"]) if "ca" in found else None,
        sign_in_as=options.sign_in_as or "",
        password=environment.get("LUUKKU_PASSWORD", environment.get("LUUKKU_DEMO_PASSWORD", "")),
        smoke=options.smoke,
    )


def address(text: str, where: str) -> str:
    """Return the address of the desktops' socket that ``text`` means; raises ``ConfigWrong``.

    A bare host means ``wss``. Without encryption only this machine itself is spoken to.
    """
    parts = urlsplit(text if "://" in text else f"wss://{text}")
    scheme = {"https": "wss", "http": "ws"}.get(parts.scheme, parts.scheme)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if scheme not in {"ws", "wss"} or not host or parts.username or parts.query:
        raise ConfigWrong(f"The server in {where} is not an address such as wss://luukku.example.fi.")
    if scheme == "ws" and not _is_this_machine(host):
        raise ConfigWrong(f"The server in {where} is not encrypted: use wss:// for other machines.")
    shown = f"[{host}]" if ":" in host else host
    path = parts.path.rstrip("/") or DESKTOP_PATH
    return f"{scheme}://{shown}{f':{port}' if port else ''}{path}"


def authorities(text: str, where: str) -> Path:
    """Return the file of certificates that ``text`` names; raises ``ConfigWrong`` when it holds none."""
    import ssl

    try:
        ssl.create_default_context(cafile=text)
    except OSError as error:
        raise ConfigWrong(f"The file {text} in {where} holds no certificates that can be read.") from error
    return Path(text)


def files(environment: Mapping[str, str]) -> tuple[Path, Path]:
    """Return the organisation's policy file and the person's own file, whether or not they exist."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    match sys.platform:
        case "win32":
            policy = Path(environment.get("PROGRAMDATA", r"C:\ProgramData"))
            own = Path(environment.get("APPDATA", home / "AppData" / "Roaming"))
        case "darwin":
            policy, own = Path("/Library/Application Support"), home / "Library" / "Application Support"
        case _:
            policy, own = Path("/etc"), Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return policy / "luukku" / "desktop.toml", own / "luukku" / "desktop.toml"


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return where the journal and the settings of this machine's user are kept."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or Path.home())
    match sys.platform:
        case "win32":
            return Path(environment.get("LOCALAPPDATA", home / "AppData" / "Local")) / "luukku"
        case "darwin":
            return home / "Library" / "Application Support" / "luukku"
        case _:
            return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "luukku"


def main_options() -> ArgumentParser:
    """Return the options of the desktop."""
    parser = ArgumentParser(prog="luukku", description="Luukku, the professional's desktop.")
    parser.add_argument("--server", metavar="ADDRESS", help="the server, such as wss://luukku.example.fi")
    parser.add_argument("--data", metavar="FOLDER", help="where the journal and the settings are kept")
    parser.add_argument(
        "--ca",
        metavar="FILE",
        help="certificates (PEM) of the authorities to trust instead of this machine's",
    )
    parser.add_argument(
        "--sign-in-as",
        "--demo-user",
        dest="sign_in_as",
        metavar="NAME",
        help="sign in by this name and the password in LUUKKU_PASSWORD",
    )
    parser.add_argument(
        "--smoke", metavar="FILE", type=Path, help="start, connect, write a JSON report to FILE and end"
    )
    return parser


def _options(arguments: Sequence[str]) -> Namespace:
    return main_options().parse_args(arguments)


def _file(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    # Not before there is something to read: most machines have no such file.
    import tomllib

    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigWrong(f"{path} cannot be read: {error}.") from error
    unknown = sorted(set(content) - set(KEYS))
    if unknown:
        raise ConfigWrong(f"{path} has {', '.join(unknown)}, which is none of: {', '.join(KEYS)}.")
    wrong = sorted(key for key, value in content.items() if not isinstance(value, str))
    if wrong:
        raise ConfigWrong(f"{wrong[0]} in {path} has to be a text in quotation marks.")
    return content


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
