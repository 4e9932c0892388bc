"""What the lists of shared texts show: names, kinds, and the day of review, of everything or of what is to be reviewed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from backend.protocol.ids import LineId
from backend.protocol.setup import Words
from desktop.models.directory import Directory
from desktop.models.directory_search import About
from desktop.models.guidance import Guidance
from desktop.models.playbook_search import fits
from desktop.models.reviews import is_late
from desktop.models.word_search import ranked
from desktop.texts import formats
from desktop.views.choice_list import ChoiceItem
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.texts_overlay import TextsFound

_SOON = timedelta(days=30)
_ICONS = {
    "phrase": "chat-circle-text",
    "playbook": "clipboard-text",
    "chain": "list",
    "service": "users-three",
}


class _Text(NamedTuple):
    """One thing that is kept, as the lists show it."""

    kind: str
    item_id: str
    title: Words
    also: tuple[str, ...]
    line: LineId | None
    review_by: date | None
    owner: str = ""


class TextsListed:
    """Makes the rows of each list from what stands now."""

    def __init__(self, look: Look, lines: LineNames, guidance: Guidance, directory: Directory) -> None:
        self._look, self._lines, self._guidance, self._directory = look, lines, guidance, directory

    def playbooks(self, text: str, about: About) -> TextsFound:
        """Playbooks of the own lines and of the case's, those that fit the case first."""
        pick = self._look.texts.pick
        fit = QCoreApplication.translate("texts_found", "for this case")
        items = [
            ChoiceItem(
                f"open:{one.playbook_id}",
                pick(one.title),
                pick(one.when),
                icon="warning-circle" if one.life_at_risk else _ICONS["playbook"],
                match=text,
                boxed=((fit, "accentText"),) if fits(one, about) else (),
            )
            for one in self._guidance.find(text, about, self._look.language)
        ]
        none = (
            QCoreApplication.translate(
                "texts_found", "No playbook with these words. In danger call 112 at once."
            )
            if text
            else QCoreApplication.translate("texts_found", "There are no playbooks yet.")
        )
        return TextsFound(items, none)

    def all(self, text: str, lines: Collection[LineId], *, chains: bool) -> TextsFound:
        """Everything of these lines and of every line, by kind."""
        some = [*self._phrases(), *self._playbooks(), *(self._chains() if chains else ())]
        mine = [one for one in some if one.line is None or one.line in lines or one.kind == "chain"]
        items: list[ChoiceItem] = []
        for kind in _ICONS:
            rows = [self._item(one, text) for one in self._found(mine, text) if one.kind == kind]
            if rows:
                items += [ChoiceItem("", self._kinds()[kind]), *rows]
        return TextsFound(items, QCoreApplication.translate("texts_found", "Nothing with these words."))

    def reviews(self, text: str, keeps: Callable[[LineId | None], bool]) -> TextsFound:
        """What was suggested, what should have been reviewed and what soon should, the oldest first."""
        services = list(self._services())
        some = [*self._phrases(), *self._playbooks()]
        kept = [one for one in some if keeps(one.line)]
        everything = [*kept, *self._chains(), *services]
        found = self._found(everything, text)
        found.sort(key=lambda one: one.review_by or date.max)
        now, zone = self._look.clock(), self._look.texts.zone
        late = [one for one in found if is_late(one.review_by, now, zone)]
        soon = [
            one
            for one in found
            if one not in late and one.review_by and is_late(one.review_by - _SOON, now, zone)
        ]
        suggested = [one for one in found if self._guidance.suggestions_about(one.item_id)]
        items: list[ChoiceItem] = []
        for heading, rows in (
            (QCoreApplication.translate("texts_found", "Suggested changes"), suggested),
            (QCoreApplication.translate("texts_found", "Should have been reviewed"), late),
            (QCoreApplication.translate("texts_found", "To be reviewed within a month"), soon),
        ):
            if rows:
                items.append(ChoiceItem("", heading))
                items += [self._item(one, text, kind=True) for one in rows]
        none = QCoreApplication.translate("texts_found", "Nothing is to be reviewed now.")
        return TextsFound(items, none)

    def _found(self, some: Iterable[_Text], text: str) -> list[_Text]:
        found = ranked(some, text, lambda one: (one.title.values(), one.also))
        found.sort(key=lambda pair: (pair[0], self._look.texts.pick(pair[1].title).casefold()))
        return [one for _, one in found]

    def _item(self, one: _Text, text: str, *, kind: bool = False) -> ChoiceItem:
        now, zone = self._look.clock(), self._look.texts.zone
        day = formats.day(one.review_by, self._look.language, year=True) if one.review_by else ""
        late = is_late(one.review_by, now, zone)
        said = [self._lines.short(one.line)] if one.line is not None else []
        said = [*([self._kind(one.kind)] if kind else []), *said, *([one.owner] if one.owner else [])]
        count = len(self._guidance.suggestions_about(one.item_id))
        told = QCoreApplication.translate("texts_found", "suggested: {n}").format(n=count)
        return ChoiceItem(
            f"{one.kind}:{one.item_id}",
            self._look.texts.pick(one.title),
            ", ".join(said),
            day,
            _ICONS[one.kind],
            match=text,
            boxed=(
                *(((told, "accentText"),) if count else ()),
                *(
                    ((QCoreApplication.translate("texts_found", "review overdue"), "warn"),)
                    if late and not kind
                    else ()
                ),
            ),
        )

    def _phrases(self) -> Iterator[_Text]:
        for one in self._guidance.phrases():
            also = (one.keyword, *one.text.values())
            yield _Text("phrase", one.phrase_id, one.title, also, one.line, one.review_by, one.owner)

    def _playbooks(self) -> Iterator[_Text]:
        for one in self._guidance.playbooks():
            also = (*one.words, *one.when.values())
            yield _Text("playbook", one.playbook_id, one.title, also, one.line, one.review_by, one.owner)

    def _chains(self) -> Iterator[_Text]:
        for one in self._directory.chains():
            yield _Text("chain", one.chain_id, one.title, (), one.line, one.review_by)

    def _services(self) -> Iterator[_Text]:
        for one in self._directory.all():
            yield _Text("service", one.service_id, one.names, one.words, one.line, one.review_by)

    @staticmethod
    def _kinds() -> dict[str, str]:
        return {
            "phrase": QCoreApplication.translate("texts_found", "Shared phrases"),
            "playbook": QCoreApplication.translate("texts_found", "Playbooks"),
            "chain": QCoreApplication.translate("texts_found", "Care chains"),
            "service": QCoreApplication.translate("texts_found", "Services"),
        }

    @staticmethod
    def _kind(kind: str) -> str:
        return {
            "phrase": QCoreApplication.translate("texts_found", "Phrase"),
            "playbook": QCoreApplication.translate("texts_found", "Playbook"),
            "chain": QCoreApplication.translate("texts_found", "Care chain"),
            "service": QCoreApplication.translate("texts_found", "Service"),
        }[kind]
