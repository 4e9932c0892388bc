"""Names as look-ups compare them: without case, hyphens, spaces and foreign accents; å, ä and ö stay letters."""

import unicodedata

_OWN_LETTERS = frozenset("åäö")
_ALIKE = str.maketrans({"ø": "ö", "æ": "ä", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "œ": "oe", "ı": "i"})
"""Letters that no accent can be taken from; Danish and Norwegian ones are sorted with ours."""

_PARTING = frozenset("-‐‑–—_/")


def folded(name: str) -> str:
    """Return the letters of a name: `Mäki-Åström`, `mäki åström` and `MÄKIÅSTRÖM` are one, `Müller` and `Muller` too.

    Ä is no a with dots in Finnish, so `Mäki` and `Maki` stay two.
    """
    return "".join(letter for part in parts(name) for letter in part)


def parts(name: str) -> tuple[str, ...]:
    """Return the folded parts between spaces and hyphens."""
    spaced = "".join(" " if sign in _PARTING else sign for sign in unicodedata.normalize("NFC", name))
    plain = ("".join(_letters(word)) for word in spaced.casefold().translate(_ALIKE).split())
    return tuple(word for word in plain if word)


def last_names(name: str) -> tuple[str, ...]:
    """Return under what a last name is found: whole, and each half of a double one."""
    found = (folded(name), *parts(name))
    return tuple(dict.fromkeys(one for one in found if one))


def splits(typed: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what a typed name may mean, as (last name, first names): `Matti Virtanen`, `Virtanen, Matti`.

    Nobody says which comes first, so the last name may stand at either end and have several parts.
    """
    if "," in typed:
        last, _, first = typed.partition(",")
        return ((folded(last), parts(first)),) if folded(last) else ()
    words = parts(typed)
    ways: list[tuple[str, tuple[str, ...]]] = [("".join(words), ())] if words else []
    for cut in range(1, len(words)):
        ways.append(("".join(words[cut:]), words[:cut]))
        ways.append(("".join(words[:cut]), words[cut:]))
    return tuple(dict.fromkeys(ways))


def has_first_names(first_names: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether somebody may be called so: each wanted name begins one of theirs (`Mat` finds Matti Juhani)."""
    own = (*parts(first_names), folded(first_names))
    return all(any(name.startswith(one) for name in own) for one in wanted)


def _letters(word: str) -> str:
    kept = []
    for letter in word:
        if letter in _OWN_LETTERS:
            kept.append(letter)
            continue
        kept += [sign for sign in unicodedata.normalize("NFKD", letter) if sign.isalnum()]
    return "".join(kept)
