"""A questionnaire being filled in: its answers, which question is active, what a digit means, what is kept as a draft."""

from collections.abc import Mapping

import msgspec

from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import (
    every_item,
    find,
    is_answered,
    is_question,
    missing,
    progress,
    questions,
    respond,
    sums,
    wrong,
)
from backend.protocol.ids import ResponseId
from backend.protocol.maturity_rules import CODE, kind, offered
from backend.protocol.questionnaires import (
    AnswerValue,
    Coding,
    Item,
    ItemKind,
    Questionnaire,
    QuestionnaireResponse,
)
from backend.protocol.scores import Score

_FORM, _REPLACES, _ACTIVE = "=form", "=replaces", "=active"
_answer = msgspec.json.Decoder(AnswerValue)


def form_of(fields: Mapping[str, str]) -> str:
    """Return which questionnaire a draft fills in, as `url|version`, or an empty text."""
    return fields.get(_FORM, "")


def texts(fields: Mapping[str, str]) -> list[str]:
    """Return what a draft holds in the person's own words: what was chosen is chosen again in a moment."""
    found = []
    for name, kept in fields.items():
        if not name.startswith("="):
            try:
                found.append((_answer.decode(kept).value_string or "").strip())
            except (msgspec.DecodeError, ValueError):
                continue
    return [text for text in found if text]


class ChecklistFill:
    """What stands in the form now. `suggested` are texts offered for questions, which count only once they are taken."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        *,
        replaces: ResponseId | None = None,
        suggested: Mapping[str, str] | None = None,
    ) -> None:
        """Begin with what the questionnaire chooses beforehand: code 1 under 12 years, else nothing."""
        self.questionnaire = questionnaire
        self.replaces = replaces
        self.suggested = dict(suggested or {})
        self.answers: dict[str, AnswerValue] = {
            item.link_id: AnswerValue(value_coding=option.value_coding)
            for item in every_item(questionnaire.item)
            for option in item.answer_option
            if option.initial_selected
        }
        self.active = ""
        self.go_on()

    # -- what is asked ----------------------------------------------------------------------------

    @property
    def is_short(self) -> bool:
        """Whether it is the form of a child under 12."""
        return kind(self.questionnaire) is AssessmentNeed.SHORT

    def asked(self) -> tuple[Item, ...]:
        """The questions that are asked now."""
        return questions(self.questionnaire, self.answers)

    def item(self, link_id: str) -> Item | None:
        """The item with this link id."""
        return find(self.questionnaire, link_id)

    def answer(self, link_id: str) -> AnswerValue | None:
        """The answer to a question, if there is one."""
        item = self.item(link_id)
        return self.answers.get(link_id) if item is not None and is_answered(item, self.answers) else None

    def offered(self, item: Item) -> tuple[Coding, ...]:
        """The answers of a choice that may be picked now."""
        return offered(item, self.answers, short=self.is_short)

    def missing(self) -> tuple[Item, ...]:
        """The required questions without an answer; a code that is not offered any more counts as none."""
        absent = missing(self.questionnaire, self.answers)
        item, code = self.item(CODE), self.answers.get(CODE)
        if item is None or code is None or code.value_coding in self._offered_codes(item):
            return absent
        return tuple(one for one in self.asked() if one in absent or one.link_id == CODE)

    def wrong(self) -> str:
        """The link id of the first answer that cannot stand; empty when it can be signed."""
        absent = self.missing()
        return absent[0].link_id if absent else wrong(self.questionnaire, self._kept_answers())

    def progress(self) -> tuple[int, int]:
        """How many of the numbered questions have an answer, and how many there are."""
        return progress(self.questionnaire, self.answers)

    def _offered_codes(self, item: Item) -> tuple[Coding | None, ...]:
        known = {(one.system, one.code) for one in self.offered(item)}
        coding = self.answers[item.link_id].value_coding
        return (coding,) if coding is not None and (coding.system, coding.code) in known else ()

    # -- answering --------------------------------------------------------------------------------

    def choose(self, digit: int) -> bool:
        """Give the active question the answer of a digit, from 1; false when there is none of that digit."""
        item = self.item(self.active)
        if item is None:
            return False
        if item.type is ItemKind.BOOLEAN and digit in {1, 2}:
            self.answers[item.link_id] = AnswerValue(value_boolean=digit == 1)
            return True
        if item.type is ItemKind.CHOICE and 0 < digit <= len(item.answer_option):
            coding = item.answer_option[digit - 1].value_coding
            if coding in self.offered(item):
                self.answers[item.link_id] = AnswerValue(value_coding=coding)
                return True
        return False

    def write(self, link_id: str, text: str) -> None:
        """Take what is being typed; a blank text is no answer, and is kept all the same."""
        if text:
            self.answers[link_id] = AnswerValue(value_string=text)
        else:
            self.answers.pop(link_id, None)

    def put(self, link_id: str, answer: AnswerValue | None) -> None:
        """Give a question an answer of its own kind, or take it away."""
        if answer is None:
            self.answers.pop(link_id, None)
        else:
            self.answers[link_id] = answer

    # -- moving -----------------------------------------------------------------------------------

    def go(self, step: int) -> bool:
        """Go to the next or previous question; false at either end."""
        asked = [one.link_id for one in self.asked()]
        at = asked.index(self.active) if self.active in asked else 0
        if not 0 <= at + step < len(asked):
            return False
        self.active = asked[at + step]
        return True

    def go_to(self, link_id: str) -> None:
        """Go to a question that is asked."""
        if any(one.link_id == link_id for one in self.asked()):
            self.active = link_id

    def go_on(self) -> None:
        """Go to the first question after the active one that has no answer, else to the first of all, else stay."""
        asked = self.asked()
        ids = [one.link_id for one in asked]
        at = ids.index(self.active) + 1 if self.active in ids else 0
        empty = [one.link_id for one in (*asked[at:], *asked[:at]) if not is_answered(one, self.answers)]
        if empty:
            self.active = empty[0]
        elif self.active not in ids and ids:
            self.active = ids[-1]

    # -- keeping and leaving ----------------------------------------------------------------------

    def fields(self) -> dict[str, str]:
        """Everything as the fields of a draft."""
        kept = {link_id: msgspec.json.encode(one).decode() for link_id, one in self.answers.items()}
        return kept | {
            _FORM: self.questionnaire.canonical,
            _REPLACES: self.replaces or "",
            _ACTIVE: self.active,
        }

    def restore(self, fields: Mapping[str, str]) -> None:
        """Take what was kept; an answer to a question that this form does not have is left out."""
        known = {one.link_id for one in every_item(self.questionnaire.item) if is_question(one)}
        for link_id in known & fields.keys():
            try:
                self.answers[link_id] = _answer.decode(fields[link_id])
            except (msgspec.DecodeError, ValueError):
                continue
        self.replaces = ResponseId(fields[_REPLACES]) if fields.get(_REPLACES) else self.replaces
        self.active = ""
        self.go_on()
        self.go_to(fields.get(_ACTIVE, ""))

    def is_begun(self) -> bool:
        """Whether the person has answered anything."""
        before = ChecklistFill(self.questionnaire).answers
        return self.answers != before

    def sums(self) -> tuple[tuple[Item, Score], ...]:
        """The sums as they stand now."""
        return sums(self.questionnaire, self.answers)

    def response(self) -> QuestionnaireResponse:
        """The response to sign: what is asked and answered."""
        return respond(self.questionnaire, self.answers)

    def _kept_answers(self) -> dict[str, AnswerValue]:
        asked = {one.link_id for one in self.asked()}
        return {
            link_id: one
            for link_id, one in self.answers.items()
            if link_id in asked and self.answer(link_id) is not None
        }
