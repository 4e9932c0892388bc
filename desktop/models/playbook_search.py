"""Finding playbooks: by name, by the words people say, by the situation; and those that fit a case."""

from collections.abc import Iterable

from backend.protocol.guidance import Playbook
from backend.protocol.words import Language
from desktop.models.directory_search import About
from desktop.models.word_search import Places, fold, ranked


def find(playbooks: Iterable[Playbook], text: str, about: About, language: Language) -> list[Playbook]:
    """Return the playbooks of one's lines in which the words are found, the likeliest first, then those that fit the case."""
    found = ranked(_of_use(playbooks, about), text, _places)
    found.sort(key=lambda pair: (pair[0], not fits(pair[1], about), fold(title_of(pair[1], language))))
    return [one for _, one in found]


def fits(playbook: Playbook, about: About) -> bool:
    """Tell whether a playbook is suggested for the case's line and matter."""
    of_line = playbook.line is None or playbook.line == about.line
    return about.line is not None and of_line and any(each in about.matters for each in playbook.matters)


def suggested(playbooks: Iterable[Playbook], about: About, language: Language) -> list[Playbook]:
    """Return the playbooks suggested beside a case, those for a life at risk first."""
    chosen = [one for one in playbooks if fits(one, about)]
    return sorted(chosen, key=lambda one: (not one.life_at_risk, fold(title_of(one, language))))


def title_of(playbook: Playbook, language: Language) -> str:
    """Return the title in a language, or in any that there is."""
    return playbook.title.get(language) or next(iter(playbook.title.values()), "")


def _of_use(playbooks: Iterable[Playbook], about: About) -> Iterable[Playbook]:
    return (one for one in playbooks if one.line is None or one.line in about.lines or one.line == about.line)


def _places(playbook: Playbook) -> Places:
    return (playbook.title.values(), playbook.words, playbook.when.values())
