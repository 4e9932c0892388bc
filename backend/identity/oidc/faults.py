"""What can go wrong with an identification. A fault says the kind and never a value: those are a client's, or secrets."""

from enum import Enum


class Fault(Enum):
    """Why nobody was identified; logs name it, residents are told in their own words."""

    PROVIDER_AWAY = "provider_away"
    """It did not answer, or not in time."""
    METADATA_WRONG = "metadata_wrong"
    CANCELLED = "cancelled"
    """The resident broke it off there."""
    REFUSED = "refused"
    """The provider ended it for another reason, or did not take the code."""
    UNREADABLE = "unreadable"
    """Not a token, not signed, not encrypted where it has to be, or not for our key."""
    UNKNOWN_KEY = "unknown_key"
    BAD_SIGNATURE = "bad_signature"
    WRONG_ISSUER = "wrong_issuer"
    WRONG_AUDIENCE = "wrong_audience"
    WRONG_NONCE = "wrong_nonce"
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    """Made in the future, or long ago."""
    WRONG_LEVEL = "wrong_level"
    NO_CODE = "no_code"
    """No personal identity code that this server takes."""
