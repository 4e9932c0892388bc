"""How each program of the demonstration is called: module, arguments and what is added to its environment."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from backend.demo.identities import Services
from backend.demo.options import Options
from backend.demo.people import DemoPeople
from backend.demo.real_telephones import RealTelephones
from backend.demo.telephones import SimulatedTelephones

Call = tuple[str, list[str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Node:
    """One process of the backend and the port it listens at."""

    name: str
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the demonstration keeps its files and is reached; `people` are those who may sign in.

    `nodes` are all that serve; behind a front `port` is the front's, otherwise the first node's.
    """

    folder: Path
    logs: Path
    port: int
    people: DemoPeople
    nodes: tuple[Node, ...] = ()
    has_front: bool = False
    own_database: str = ""
    """The address of the database that was started for this demonstration, if one was."""
    services: Services | None = None
    """The identification service and the authorisation register of the demonstration."""
    telephones: SimulatedTelephones | RealTelephones | None = None
    """The exchange of the demonstration."""
    ahead: timedelta = timedelta()
    """How far the demonstration's clock runs ahead of this machine's."""

    @property
    def clock_ahead(self) -> list[str]:
        """The option that tells a program so."""
        return ["--clock-ahead", f"{self.ahead.total_seconds():.0f}"] if self.ahead else []

    @property
    def url(self) -> str:
        """The address of the residents' pages, without a closing slash."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def ports(self) -> tuple[int, ...]:
        """Where residents and desktops come in: at the front, or at each node."""
        return (self.port,) if self.has_front or not self.nodes else tuple(node.port for node in self.nodes)

    @property
    def urls(self) -> list[str]:
        """The addresses of the residents' pages."""
        return [f"http://127.0.0.1:{port}" for port in self.ports]

    @property
    def key_file(self) -> Path:
        """Where the backend keeps the keys of the field encryption."""
        return self.folder / "keys.json"

    def database(self, options: Options) -> str:
        """The address of the database."""
        return options.database or self.own_database or f"sqlite:///{self.folder / 'luukku.db'}"

    @property
    def desktop_url(self) -> str:
        """The addresses of the desktops' socket, which a desktop tries in turn."""
        return ",".join(f"ws://127.0.0.1:{port}/desktop" for port in self.ports)

    @property
    def ledger(self) -> Path:
        """Where the simulated residents write down what they were told was saved."""
        return self.folder / "simulator.jsonl"

    @property
    def nurse_report(self) -> Path:
        """Where the desktop writes what it measured and what the nurse did."""
        return self.folder / "nurse.json"


def backend_command(options: Options, places: Places, node: Node) -> Call:
    """Serve the demo county; all nodes share the folder's keys and the database."""
    arguments = ["serve", "--demo", "--port", str(node.port), "--data", str(places.folder)]
    arguments += places.clock_ahead
    if places.services is not None:
        arguments += ["--identification", str(places.services.identification_file)]
        arguments += ["--authorizations", str(places.services.authorizations_file)]
    if places.telephones is not None:
        arguments += ["--phone", str(places.telephones.file)]
    database = options.database or places.own_database
    if database:
        arguments += ["--database", database]
    return "backend", arguments, {"LUUKKU_BACKEND_NODE": node.name} if len(places.nodes) > 1 else {}


def simulator_command(options: Options, places: Places) -> Call:
    """Play residents through the public pages and sockets."""
    arguments = [
        "--url",
        ",".join(places.urls),
        "--speed",
        f"{options.speed:g}",
        "--ledger",
        str(places.ledger),
    ]
    return "backend.channels.simulator", arguments + places.clock_ahead, {}


def ringing_command(telephones: RealTelephones) -> Call:
    """Pick up the telephones of a real exchange, and ring it."""
    return "backend.demo.ringing", ["--plan", str(telephones.plan_file)], {}


def desktop_command(options: Options, places: Places) -> Call:
    """Open the desktop signed in, or play the nurse by key events where there is no screen."""
    user_name = places.people.user_name(options.role)
    arguments = [
        "--server",
        places.desktop_url,
        "--data",
        str(places.folder / "desktop"),
        "--demo-user",
        user_name,
    ]
    environment = {"LUUKKU_DEMO_PASSWORD": places.people.password}
    if options.kept is None:
        # Nothing of a demonstration that leaves nothing behind goes into the keyring of whoever watches it.
        environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    if options.headless is None:
        return "desktop", arguments, environment
    arguments += ["--seconds", f"{options.headless:g}", "--report", str(places.nurse_report)]
    if options.screenshots:
        arguments += ["--screenshots", str(options.screenshots)]
    return "desktop.demo", arguments, {**environment, "QT_QPA_PLATFORM": "offscreen"}
