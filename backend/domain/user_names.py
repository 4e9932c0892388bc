"""Names to sign in by: one form in which they are kept and compared."""


def fold_name(user_name: str) -> str:
    """Return the form in which names to sign in by are kept and compared."""
    # PostgreSQL takes no NUL; the sign put for it is in nobody's name.
    return user_name.strip().casefold().replace("\0", "\ufffd")
