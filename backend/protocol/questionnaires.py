"""HL7 FHIR R4 `Questionnaire` and `QuestionnaireResponse`: the part of them that Luukku draws, fills in and keeps.

Field names on the wire are FHIR's own, so a file of `resources/checklists` is read as it is. Texts are Finnish with
the standard translation extension for Swedish and English.
"""

from datetime import date, datetime
from enum import Enum

import msgspec

from backend.protocol.words import Language

TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
ITEM_CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
HELP = "help"
"""The control of a display item that explains the question it stands under (code system questionnaire-item-control)."""
SHORT_TITLE = "https://luukku.fi/fhir/StructureDefinition/lyhyt-otsikko"
"""Our own: a shorter title of an item or an answer, with one part a language. The whole text stays on the record."""
READY_TEXT = "https://luukku.fi/fhir/StructureDefinition/valmis-teksti"
"""Our own: the keyword of the canned phrase that is offered beside the question."""

ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
"""The points of an answer, on its coding."""
SUM = "https://luukku.fi/fhir/StructureDefinition/summa"
"""Our own: a read-only integer item that is the sum of the points of other items, one part ``kohta`` for each link id."""
MEANING = "https://luukku.fi/fhir/StructureDefinition/pisteiden-merkitys"
"""Our own: what a sum tells from a number on (``alkaen``), in words, one part a language. It supports, it never decides."""
OFFERED = "https://luukku.fi/fhir/StructureDefinition/tarjotaan"
"""Our own, on a questionnaire: on which fields of law (``ala``) or lines (``linja``) and from which age (``ika-alkaen``)."""
LEAVES_TASK = "https://luukku.fi/fhir/StructureDefinition/jattaa-tehtavan"
"""Our own: the task that a yes to the item leaves to be done."""

SENDABLE = "https://luukku.fi/fhir/StructureDefinition/lahetetaan-asiakkaalle"
"""Our own, on a questionnaire: it may be sent to a resident; for how many days (``voimassa-paivia``), and whether the
resident is told the sum (``kerro-pisteet``)."""
RESIDENT_WORDS = "https://luukku.fi/fhir/StructureDefinition/asiakkaan-sanoin"
"""Our own, on a questionnaire, an item or an answer: how the resident is asked, one part a language."""
FOR_STAFF = "https://luukku.fi/fhir/StructureDefinition/vain-ammattilaiselle"
"""Our own, on an item or an answer: professionals answer it, the resident is not asked."""
ALERTS = "https://luukku.fi/fhir/StructureDefinition/halyttaa"
"""Our own, on a yes-or-no question (a yes), on an answer, or on a sum (``alkaen``): somebody has to look at once."""


class _Fhir(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename="camel"):
    """A part of a resource. Elements that Luukku does not use are ignored."""


class PlainCoding(_Fhir, frozen=True, kw_only=True):
    """A code inside an extension, whose words nobody reads."""

    system: str = ""
    code: str = ""


class CodeableConcept(_Fhir, frozen=True, kw_only=True):
    """Codes that mean one thing."""

    coding: tuple[PlainCoding, ...] = ()


class Extension(_Fhir, frozen=True, kw_only=True):
    """A FHIR extension with the values that occur here."""

    url: str
    value_code: str | None = None
    value_string: str | None = None
    value_boolean: bool | None = None
    value_uri: str | None = None
    value_integer: int | None = None
    value_decimal: float | None = None
    value_codeable_concept: CodeableConcept | None = None
    extension: tuple["Extension", ...] = ()


class Element(_Fhir, frozen=True, kw_only=True):
    """The sibling of a primitive (``_text``, ``_display``), which carries its translations."""

    extension: tuple[Extension, ...] = ()


class Coding(_Fhir, frozen=True, kw_only=True):
    """A code of a code set with its words."""

    system: str = ""
    code: str = ""
    display: str = ""
    display_element: Element | None = msgspec.field(default=None, name="_display")
    extension: tuple[Extension, ...] = ()


class AnswerOption(_Fhir, frozen=True, kw_only=True):
    """One answer that may be chosen."""

    value_coding: Coding
    initial_selected: bool = False
    extension: tuple[Extension, ...] = ()


class EnableWhen(_Fhir, frozen=True, kw_only=True):
    """A condition on another answer; only ``=``, ``!=`` and ``exists`` occur."""

    question: str
    operator: str
    answer_coding: Coding | None = None
    answer_boolean: bool | None = None
    answer_string: str | None = None


class ItemKind(Enum):
    """The kinds of item that are drawn."""

    GROUP = "group"
    DISPLAY = "display"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    STRING = "string"
    TEXT = "text"
    DATE = "date"
    INTEGER = "integer"
    """Only a sum, which nobody types."""


class Item(_Fhir, frozen=True, kw_only=True):
    """A question, or a group of them. ``prefix`` is its number as it is read."""

    link_id: str
    type: ItemKind
    prefix: str = ""
    text: str = ""
    text_element: Element | None = msgspec.field(default=None, name="_text")
    required: bool = False
    read_only: bool = False
    max_length: int | None = None
    enable_when: tuple[EnableWhen, ...] = ()
    enable_behavior: str = "all"
    answer_option: tuple[AnswerOption, ...] = ()
    extension: tuple[Extension, ...] = ()
    item: tuple["Item", ...] = ()


class Questionnaire(_Fhir, frozen=True, kw_only=True):
    """A questionnaire; known by its canonical ``url`` and ``version``."""

    resource_type: str = "Questionnaire"
    url: str
    version: str
    name: str = ""
    title: str
    title_element: Element | None = msgspec.field(default=None, name="_title")
    status: str
    extension: tuple[Extension, ...] = ()
    item: tuple[Item, ...] = ()

    @property
    def canonical(self) -> str:
        """What a response names it by."""
        return f"{self.url}|{self.version}"


class AnswerValue(_Fhir, frozen=True, kw_only=True):
    """One given answer; exactly one value is set."""

    value_coding: Coding | None = None
    value_boolean: bool | None = None
    value_string: str | None = None
    value_date: date | None = None
    value_integer: int | None = None


class ResponseItem(_Fhir, frozen=True, kw_only=True):
    """The answers to one item. ``text`` is the question as it was read, written by the server at signing."""

    link_id: str
    text: str = ""
    answer: tuple[AnswerValue, ...] = ()
    item: tuple["ResponseItem", ...] = ()


class Reference(_Fhir, frozen=True, kw_only=True):
    """Somebody, by the kind of resource they would be and in words; who they are stands in the case."""

    type: str
    display: str


class QuestionnaireResponse(_Fhir, frozen=True, kw_only=True):
    """A filled-in questionnaire. ``authored`` is the server's time of signing.

    ``author`` wrote it down and ``source`` said it; both only when the resident filled it in.

    Type and status have no defaults here: a default is left out on the wire, and without them it is no resource of FHIR.
    """

    resource_type: str
    questionnaire: str
    status: str
    authored: datetime | None = None
    author: Reference | None = None
    source: Reference | None = None
    item: tuple[ResponseItem, ...] = ()


def in_language(text: str, element: Element | None, language: Language) -> str:
    """Return a text in a language; in Finnish, in which it is written, when it has not been translated."""
    for extension in element.extension if element else ():
        if extension.url == TRANSLATION:
            parts = {part.url: part for part in extension.extension}
            spoken, content = parts.get("lang"), parts.get("content")
            if spoken and content and spoken.value_code == language.value:
                return content.value_string or text
    return text


def short_title(extensions: tuple[Extension, ...], language: Language) -> str:
    """Return the short title in a language, or an empty text when there is none."""
    for extension in extensions:
        if extension.url == SHORT_TITLE:
            parts = {part.url: part.value_string for part in extension.extension}
            return parts.get(language.value) or parts.get(Language.FINNISH.value) or ""
    return ""


def parts_of(extension: Extension, name: str) -> tuple[Extension, ...]:
    """Return the parts of an extension that have this name, in their order."""
    return tuple(part for part in extension.extension if part.url == name)


def ready_text(item: Item) -> str:
    """Return the keyword of the phrase offered beside the question, or an empty text."""
    return next((one.value_string or "" for one in item.extension if one.url == READY_TEXT), "")


def help_text(item: Item, language: Language) -> str:
    """Return what explains the question, or an empty text."""
    for inner in item.item:
        if is_help(inner):
            return in_language(inner.text, inner.text_element, language)
    return ""


def is_help(item: Item) -> bool:
    """Whether the item only explains the question it stands under."""
    return item.type is ItemKind.DISPLAY and any(
        coding.code == HELP
        for one in item.extension
        if one.url == ITEM_CONTROL and one.value_codeable_concept is not None
        for coding in one.value_codeable_concept.coding
    )
