"""How each program of the demonstration is called: module, arguments and what is added to its environment."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from backend.demo.options import Options
from backend.demo.people import DemoPeople

Call = tuple[str, list[str], dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the demonstration keeps its files and is reached; `people` are those who may sign in."""

    folder: Path
    logs: Path
    port: int
    people: DemoPeople
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
    def key_file(self) -> Path:
        """Where the backend keeps the keys of the field encryption."""
        return self.folder / "keys.json"

    def database(self, options: Options) -> str:
        """The address of the database."""
        return options.database or f"sqlite:///{self.folder / 'luukku.db'}"

    @property
    def desktop_url(self) -> str:
        """The address of the desktops' socket."""
        return f"ws://127.0.0.1:{self.port}/desktop"

    @property
    def ledger(self) -> Path:
        """Where the simulated residents write down what they were told was saved."""
        return self.folder / "simulator.jsonl"

    @property
    def nurse_report(self) -> Path:
        """Where the desktop writes what it measured and what the nurse did."""
        return self.folder / "nurse.json"


def backend_command(options: Options, places: Places) -> Call:
    """Serve the demo county."""
    arguments = ["serve", "--demo", "--port", str(places.port), "--data", str(places.folder)]
    arguments += places.clock_ahead
    if options.database:
        arguments += ["--database", options.database]
    return "backend", arguments, {}


def simulator_command(options: Options, places: Places) -> Call:
    """Play residents through the public pages and sockets."""
    arguments = ["--url", places.url, "--speed", f"{options.speed:g}", "--ledger", str(places.ledger)]
    return "backend.channels.simulator", arguments + places.clock_ahead, {}


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
