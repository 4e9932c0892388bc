"""Telephones of an exchange: what may be the name of one."""

import re

_EXTENSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,31}")


def is_extension(text: str) -> bool:
    """Tell whether the text can name a telephone.

    Letters and digits only, with what stands between them in names: it becomes part of what the exchange is told to ring,
    where other signs would mean something else ("ring these two", "by this trunk").
    """
    return _EXTENSION.fullmatch(text) is not None
