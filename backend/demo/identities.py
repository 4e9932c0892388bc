"""The people of the demonstration's identification service and authorisation register, and how both are started.

Both run on loopback beside the demonstration and are nothing else's: whoever clicks a name there is that person.
"""

import importlib.resources
import json
import secrets
import tomllib
from pathlib import Path
from typing import Any

import msgspec

CLIENT = "luukku-demo"
_CODE, _ORDER = "urn:oid:1.2.246.21", "urn:oid:1.2.246.517.2002.2.27"


class DemoIdentity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person; ``acts_for`` are the codes of those the register lets them act for."""

    first_names: str
    last_name: str
    personal_code: str
    acts_for: tuple[str, ...] = ()
    non_disclosure: bool = False

    @property
    def as_user(self) -> str:
        """The person as the provider is given them; what it shows on its button is ``sub``."""
        claims: dict[str, Any] = {
            "sub": f"{self.first_names} {self.last_name}, {self.personal_code}",
            _CODE: self.personal_code,
            "given_name": self.first_names,
            "family_name": self.last_name,
        }
        if self.non_disclosure:
            claims[_ORDER] = "1"
        return json.dumps(claims)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    people: tuple[DemoIdentity, ...]


def demo_identities() -> tuple[DemoIdentity, ...]:
    """Read who there is."""
    text = importlib.resources.files("resources").joinpath("demo", "identities.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _File).people


class Services(msgspec.Struct, frozen=True, kw_only=True):
    """Where both are reached, and the folder of their settings."""

    folder: Path
    site: str
    provider_port: int
    register_port: int

    @property
    def provider_address(self) -> str:
        """The issuer."""
        return f"http://127.0.0.1:{self.provider_port}"

    @property
    def register_address(self) -> str:
        """The address of the register."""
        return f"http://127.0.0.1:{self.register_port}"

    @property
    def key_file(self) -> Path:
        """The key that register and backend share."""
        return self.folder / "demo-register.key"

    @property
    def identification_file(self) -> Path:
        """What the backend is told of the provider."""
        return self.folder / "demo-identification.toml"

    @property
    def authorizations_file(self) -> Path:
        """What the backend is told of the register."""
        return self.folder / "demo-authorizations.toml"

    def write(self) -> None:
        """Write the settings. The key is made anew each time: both programs start with it."""
        self.key_file.touch(mode=0o600)
        self.key_file.write_text(secrets.token_urlsafe(32) + "\n", encoding="utf-8")
        self.identification_file.write_text(
            "# Written by ./dev demo: anybody may be anybody here.\n"
            'names = { fi = "Demotunnistus (ei oikea)", sv = "Demoidentifiering (inte äkta)", '
            'en = "Demo identification (not real)" }\n'
            f'issuer = "{self.provider_address}"\nclient_id = "{CLIENT}"\nsite = "{self.site}"\n'
            # The provider takes any secret, but wants one.
            f'client_secret_file = "{self.key_file.name}"\n',
            encoding="utf-8",
        )
        self.authorizations_file.write_text(
            "# Written by ./dev demo: a register of the demonstration's own people.\n"
            f'address = "{self.register_address}"\nclient_id = "{CLIENT}"\nkey_file = "{self.key_file.name}"\n',
            encoding="utf-8",
        )

    def provider_arguments(self) -> list[str]:
        """Return how the provider (PyPI ``oidc-provider-mock``) is called."""
        arguments = ["--port", str(self.provider_port), "--no-refresh-token"]
        for person in demo_identities():
            arguments += ["--user-claims", person.as_user]
        return arguments

    def register_arguments(self) -> list[str]:
        """Return how the register is called."""
        return ["--port", str(self.register_port), "--key", str(self.key_file)]
