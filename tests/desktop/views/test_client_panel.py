"""The client panel: whole personal codes are shown to who asked for them, and stay with their case."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtWidgets import QLabel

from backend.protocol.snapshots import CaseView as CaseSnapshot
from backend.protocol.streams import case_stream
from backend.protocol.words import SuggestionWhy
from desktop.screenshots.sample import CASE_ID, CASES
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.views.main_window import MainWindow

WHOLE = "150413A901X"


@pytest.fixture
def on_behalf(stage: Stage, window: MainWindow) -> MainWindow:
    """The open case is about a child whose code is known."""
    case = CASES[CASE_ID]
    client = case.head.client
    assert client.on_behalf is not None
    behalf = msgspec.structs.replace(client.on_behalf, principal_code="150413A•••")
    head = msgspec.structs.replace(case.head, client=msgspec.structs.replace(client, on_behalf=behalf))
    fresh = msgspec.structs.replace(case, head=head)
    stage.client.mirror.restate(Restated(case_stream(CASE_ID), 9, CaseSnapshot(case=fresh)))
    settle()
    return window


def _shown(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.client.findChildren(QLabel) if label.isVisible())


def test_the_principals_code_is_masked_until_it_is_asked_for(on_behalf: MainWindow) -> None:
    assert "150413A•••" in _shown(on_behalf)
    assert on_behalf.client.facts.reveal.isVisible()
    on_behalf.client.show_code(WHOLE, principal=True)
    assert WHOLE in _shown(on_behalf)
    assert not on_behalf.client.facts.reveal.isVisible()


def test_a_shown_code_is_gone_when_another_case_has_been_open(stage: Stage, on_behalf: MainWindow) -> None:
    on_behalf.client.show_code(WHOLE, principal=True)
    on_behalf.client.show_code(WHOLE, principal=False)
    here = on_behalf.case()
    on_behalf.client.show_case(None)
    on_behalf.client.show_case(here)
    assert WHOLE not in _shown(on_behalf)


def test_the_palette_says_why_there_is_no_code_to_show(stage: Stage, window: MainWindow) -> None:
    card = CASES[CASE_ID].head.client
    assert card.on_behalf is not None
    behalf = msgspec.structs.replace(card.on_behalf, principal_code="")
    head = msgspec.structs.replace(
        CASES[CASE_ID].head, client=msgspec.structs.replace(card, on_behalf=behalf)
    )
    stage.show_case(msgspec.structs.replace(CASES[CASE_ID], head=head))
    assert window.deeds.deed("reveal_principal").why_not() == "henkilötunnusta ei ole tiedossa"


def test_a_promise_that_nears_and_passes_is_said_in_words(stage: Stage, window: MainWindow) -> None:
    window.centre.open(CASE_ID)
    due = CASES[CASE_ID].head.promised_by
    assert "jäljellä" not in _shown(window)
    stage.now = due - timedelta(minutes=20)
    window.client.retranslate()
    settle()
    assert "20 min jäljellä" in _shown(window)
    stage.now = due + timedelta(minutes=5)
    window.client.retranslate()
    settle()
    assert "ylitti 5 min" in _shown(window)


@pytest.mark.parametrize(
    ("why", "warning", "other"),
    [
        (SuggestionWhy.SAME_PHONE, "Perheillä on yhteisiä puhelimia.", "Kuka tahansa"),
        (SuggestionWhy.SAME_CODE, "Kuka tahansa voi kirjoittaa toisen henkilötunnuksen.", "puhelimia"),
    ],
)
def test_a_suggestion_says_what_may_be_wrong_with_its_own_reason(
    stage: Stage, window: MainWindow, why: SuggestionWhy, warning: str, other: str
) -> None:
    case = CASES[CASE_ID]
    suggested = msgspec.structs.replace(case.head.suggestions[0], why=why)
    head = msgspec.structs.replace(case.head, suggestions=(suggested,))
    stage.show_case(msgspec.structs.replace(case, head=head))
    settle()
    said = _shown(window)
    assert f"{warning} Yhdistä vain, kun tiedät henkilön samaksi." in said
    assert other not in said
