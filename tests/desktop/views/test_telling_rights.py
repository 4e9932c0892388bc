"""What the timeline says of identity and rights: who, how, what it came to; never a guess why."""

import msgspec
import pytest

from backend.protocol import entries as e
from backend.protocol.assessments import Task, TaskKind
from backend.protocol.ids import ClientId, StaffId, TaskId
from backend.protocol.letting_go import without_words
from backend.protocol.people import IdentifiedBy
from backend.protocol.representation import Basis, CheckMethod, RightCheck
from backend.protocol.words import Identity, Language, SaysFor
from desktop.screenshots.sample import CASE_ID, CASES, NOW
from desktop.screenshots.stage import Stage
from desktop.views.line_names import LineNames
from desktop.views.telling import Telling
from desktop.views.telling_rights import told_of_person

_CHECK = RightCheck(basis=Basis.CUSTODY, method=CheckMethod.REGISTER, allowed=True, at=NOW)
_TASK = Task(task_id=TaskId("t"), kind=TaskKind.CHILD_WELFARE, opened_at=NOW)

SAID = [
    (
        e.Identified(
            level=Identity.STRONG,
            how=IdentifiedBy.STRONG,
            name="Virtanen Liisa",
            by="Suomi.fi",
            assurance="http://ftn.ficora.fi/2017/loa2",
        ),
        "Virtanen Liisa tunnistautui vahvasti Suomi.fi, korotettu",
    ),
    (
        e.Identified(level=Identity.VERIFIED, how=IdentifiedBy.QUESTIONS, name="Laine Eeva", basis="osoite"),
        "Laine Eeva tunnistettiin kysymyksin, osoite, Aino N.",
    ),
    (e.RightChecked(check=_CHECK), "Asioi puolesta huoltajuus tarkistettu: sallittu · valtuusrekisteri"),
    (e.IdentificationAsked(), "Tunnistautumista pyydettiin Aino N."),
    (
        e.IdentificationEnded(why=e.IdentificationEnd.CANCELLED),
        "Tunnistautuminen ei toteutunut asukas perui sen",
    ),
    (
        e.SaidForWhom(says_for=SaysFor.OWN_CHILD, principal_name="Virtanen Matti"),
        "Sanoo asioivansa puolesta Oman lapsen puolesta: Virtanen Matti",
    ),
    (e.ClientLinked(client_id=ClientId("c")), "Asiakkaan tiedot liitettiin asiaan Aino N."),
    (e.NonDisclosureSet(on=True), "Turvakielto tuli tietoon Aino N."),
    (e.TaskOpened(task=_TASK), "Jää tehtäväksi Lastensuojeluilmoitus"),
]


@pytest.mark.parametrize(("body", "said"), SAID, ids=[type(body).__name__ for body, _ in SAID])
def test_each_new_entry_is_told_in_one_line(stage: Stage, body: e.Body, said: str) -> None:
    stage.texts.switch(Language.FINNISH)
    told = told_of_person(body, "Aino N.")
    assert told is not None
    assert f"{told.title} {told.detail}" == said
    assert told.icon


@pytest.mark.parametrize("behalf", [False, True])
@pytest.mark.parametrize("principal", [False, True])
def test_a_record_put_to_a_case_is_the_clients_unless_it_is_of_whoever_acts_for_them(
    stage: Stage, behalf: bool, principal: bool
) -> None:
    stage.texts.switch(Language.FINNISH)
    card = CASES[CASE_ID].head.client
    assert card.on_behalf is not None
    card = card if behalf else msgspec.structs.replace(card, on_behalf=None)
    head = msgspec.structs.replace(CASES[CASE_ID].head, client=card)
    case = msgspec.structs.replace(CASES[CASE_ID], head=head)
    telling = Telling(stage.look, LineNames(stage.texts), StaffId("me"), lambda: case)
    whose = "Yhteydenottajan" if behalf and not principal else "Asiakkaan"
    for linked, done in ((True, "liitettiin asiaan"), (False, "irrotettiin asiasta")):
        body = e.ClientLinked(client_id=ClientId("c"), principal=principal, linked=linked)
        told = telling.entry(e.Entry(no=3, at=NOW, body=body))
        assert told.title == f"{whose} tiedot {done}"


def test_a_refusal_of_the_register_is_not_explained(stage: Stage) -> None:
    check = RightCheck(basis=Basis.MANDATE, method=CheckMethod.REGISTER, allowed=False, at=NOW)
    told = told_of_person(e.RightChecked(check=check), "Aino N.")
    assert told is not None
    assert told.detail == "valtuutus tarkistettu: ei sallittu · valtuusrekisteri"


def test_green_is_for_what_is_proved(stage: Stage) -> None:
    weak = told_of_person(e.Identified(level=Identity.VERIFIED, how=IdentifiedBy.IN_PERSON), "Aino N.")
    strong = told_of_person(e.Identified(level=Identity.STRONG, how=IdentifiedBy.STRONG), "Aino N.")
    assert weak is not None
    assert strong is not None
    assert (weak.icon_role, strong.icon_role) == ("muted", "ok")


def test_a_line_whose_words_were_let_go_of_says_so(stage: Stage) -> None:
    stage.texts.switch(Language.FINNISH)
    said = e.Entry(no=3, at=NOW, body=e.ResidentMessage(text="Särkee"))
    handed = e.Entry(no=4, at=NOW, body=e.DraftHanded(text="Hei"))
    telling = Telling(stage.look, LineNames(stage.texts), StaffId("me"), lambda: None)
    assert telling.entry(said).text == "Särkee"
    for entry in (said, handed):
        gone = telling.entry(without_words(entry, NOW))
        assert gone.text == "Teksti on poistettu, koska sen säilytysaika päättyi."
        assert not gone.use
