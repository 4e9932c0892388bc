"""Where a provider's endpoints are: discovered at its well-known address, or given in the settings."""

import msgspec

from backend.domain.outside_addresses import refuse_open
from backend.identity.oidc.faults import Fault
from backend.identity.oidc.settings import IdentificationSettings

WELL_KNOWN = "/.well-known/openid-configuration"


class Metadata(msgspec.Struct, frozen=True):
    """What is needed of a provider's metadata (OpenID Connect Discovery 1.0, section 3)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str

    def __post_init__(self) -> None:
        """Refuse addresses that are not kept from others' eyes."""
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            refuse_open(name, getattr(self, name).partition("?")[0])


def given(settings: IdentificationSettings) -> Metadata | None:
    """Return what the settings say; none when it is to be discovered."""
    if settings.metadata is None:
        return None
    return Metadata(issuer=settings.issuer, **msgspec.structs.asdict(settings.metadata))


def read(content: dict[str, object], settings: IdentificationSettings) -> Metadata | Fault:
    """Check what a provider published: it must be the one that was asked for, to the letter."""
    try:
        found = msgspec.convert(content, Metadata)
    except msgspec.ValidationError:
        return Fault.METADATA_WRONG
    return found if found.issuer == settings.issuer else Fault.METADATA_WRONG
