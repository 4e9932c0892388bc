"""Finding what was typed in texts: each word begins a word somewhere, and some places count more than others."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Places = Sequence[Iterable[str]]
"""Where a word may be found, the place that counts most first."""

_Item = TypeVar("_Item")


def fold(text: str) -> str:
    """Return the text as it is compared: in small letters, without the marks above them."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def ranked(items: Iterable[_Item], text: str, places: Callable[[_Item], Places]) -> list[tuple[int, _Item]]:
    """Return what each word of the text is found in, with its rank, 0 the best; where there is nothing, what any word is in."""
    words = fold(text).split()
    known = [(one, _begun(places(one))) for one in items]
    found = [(rank, one) for one, begun in known if (rank := _rank(begun, words)) is not None]
    if found:
        return found
    # What a client says is a sentence, and nothing has all of it.
    ranks = (
        (one, [rank for word in words if len(word) > 2 and (rank := _rank(begun, [word])) is not None], begun)
        for one, begun in known
    )
    return [(min(some) + len(begun) * (len(words) - len(some)), one) for one, some, begun in ranks if some]


def _begun(places: Places) -> list[list[str]]:
    return [[begin for text in some for begin in _begins(text)] for some in places]


def _rank(begun: list[list[str]], words: list[str]) -> int | None:
    """The place of the word that is found last; none when a word is nowhere."""
    worst = 0
    for word in words:
        place = next((at for at, some in enumerate(begun) if any(one.startswith(word) for one in some)), None)
        if place is None:
            return None
        worst = max(worst, place)
    return worst


def _begins(text: str) -> list[str]:
    """Return the text from the beginning of each of its words on."""
    folded = fold(text)
    return [
        folded[at:]
        for at in range(len(folded))
        if folded[at].isalnum() and (at == 0 or not folded[at - 1].isalnum())
    ]
