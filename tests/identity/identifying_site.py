"""Residents' pages together with the identification service that they send people to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from backend.identity.oidc.own_keys import make_keys
from tests.channels.web.served import Served, serving
from tests.identity.real_provider import CLIENT, Provider, free_port, real_provider


def identification_file(folder: Path, issuer: str, site: str, *, profile: str = "plain") -> Path:
    """Write the settings of a service, and the keys for it where it needs them."""
    lines = [
        'names = { fi = "Testitunnistus", sv = "Testidentifiering", en = "Test identification" }',
        f'issuer = "{issuer}"',
        f'client_id = "{CLIENT}"',
        f'site = "{site}"',
        f'profile = "{profile}"',
    ]
    if profile == "ftn":
        make_keys(folder / "identification-keys.json")
        lines.append('keys = "identification-keys.json"')
    path = folder / "identification.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@contextmanager
def identifying_site(
    folder: Path, *, profile: str = "plain", **more: Any
) -> Iterator[tuple[Served, Provider]]:
    """Serve both; a broker of the trust network fetches our keys where they are published."""
    port, issuer_port = free_port(), free_port()
    site = f"http://127.0.0.1:{port}"
    file = identification_file(folder, f"http://127.0.0.1:{issuer_port}", site, profile=profile)
    keys: dict[str, Any] = {"client_jwks_uri": site + "/identify/keys"} if profile == "ftn" else {}
    with (
        real_provider(site + "/identify/return", profile=profile, port=issuer_port, **keys) as provider,
        serving(folder, port=port, identification=file, **more) as served,
    ):
        yield served, provider
