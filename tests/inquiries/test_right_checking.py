"""Asking the authorisation register about a case: who may, when, and what stands in the case and in the log afterwards."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.commands.resident import ResidentIdentified
from backend.identity.oidc.outward import open_client
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.protocol.client_inquiries import CheckRight, RightAnswered
from backend.protocol.commands import Claim, Release
from backend.protocol.entries import RightChecked
from backend.protocol.errors import ErrorCode
from backend.protocol.inquiries import Found
from backend.protocol.representation import Basis, CheckMethod
from backend.protocol.uses import Use
from backend.protocol.words import SaysFor
from tests.commands.client_desk import log
from tests.commands.office import COUNTY, Office, Page, command_id
from tests.identity.local_register import ADULT, CHILD, LIISA, Register, adapter, local_register
from tests.inquiries.asking import ask as ask_without


class Hatch:
    """An office with a register."""

    def __init__(self, office: Office, register: Register, address: str, folder: Path) -> None:
        self.office, self.register, self._address, self._folder = office, register, address, folder

    def guardian(self, code: str = LIISA, child: str = CHILD) -> Page:
        """A guardian's form in Aino's hands; the guardian has identified."""
        page = self.office.form(
            name="Liisa", says_for=SaysFor.OWN_CHILD, principal_name="Eetu", principal_code=child
        )
        if code:
            self.office.done(
                page.actor,
                ResidentIdentified(command_id=command_id(), case_id=page.case_id, personal_code=code),
            )
        self.take(page)
        return page

    def take(self, page: Page) -> None:
        self.office.done(self.office.aino, Claim(command_id=command_id(), case_id=page.case_id))

    def ask(self, page: Page, basis: Basis = Basis.CUSTODY) -> Found | ErrorCode:
        async def asked() -> Found | ErrorCode:
            async with open_client() as http:
                desk = Desk(
                    reader=self.office.reader,
                    writer=self.office.writer,
                    county=COUNTY,
                    clock=lambda: self.office.now,
                    register=adapter(self._folder, self._address, http),
                )
                inquiry = CheckRight(case_id=page.case_id, basis=basis)
                return await Answering(desk).answer(self.office.aino, inquiry)

        answer = asyncio.run(asked())
        self.office.check()
        return answer


@pytest.fixture
def hatch(office: Office, tmp_path: Path) -> Iterator[Hatch]:
    with local_register() as (register, address):
        yield Hatch(office, register, address, tmp_path)


def test_a_guardian_of_a_child_is_allowed_and_that_stands_in_case_and_log(hatch: Hatch) -> None:
    page = hatch.guardian()
    answer = hatch.ask(page)
    assert isinstance(answer, RightAnswered)
    check = answer.check
    assert (check.allowed, check.method, check.by) == (True, CheckMethod.REGISTER, hatch.office.aino.ref.name)
    assert check.request_id == hatch.register.asked[0]["requestId"]
    case = hatch.office.case(page.case_id)
    assert case.head.client.on_behalf is not None
    assert case.head.client.on_behalf.check == check
    assert RightChecked(check=check) in [entry.body for entry in case.entries]
    assert Use.RIGHT_CHECKED.value in str(log(hatch.office))


def test_what_is_not_permitted_is_said_without_a_reason_or_an_end(hatch: Hatch) -> None:
    page = hatch.guardian(child=ADULT)
    answer = hatch.ask(page, Basis.MANDATE)
    assert isinstance(answer, RightAnswered)
    assert (answer.check.allowed, answer.check.valid_until, answer.check.scope) == (False, None, "")


def test_an_answer_holds_to_the_end_of_the_day_in_finland(hatch: Hatch) -> None:
    answer = hatch.ask(hatch.guardian())
    assert isinstance(answer, RightAnswered)
    assert answer.check.valid_until is not None
    assert answer.check.valid_until.isoformat() == "2026-11-24T00:00:00+02:00"


def test_nothing_is_asked_of_somebody_who_acts_for_themself(hatch: Hatch) -> None:
    page = hatch.office.form(name="Liisa", personal_code=LIISA)
    hatch.take(page)
    assert hatch.ask(page) is ErrorCode.NOT_ALLOWED
    assert hatch.register.asked == []


def test_nothing_is_asked_about_somebody_whom_nobody_has_made_sure_of(hatch: Hatch) -> None:
    assert hatch.ask(hatch.guardian(code="")) is ErrorCode.NOT_PERMITTED
    assert hatch.register.asked == []


def test_nothing_is_asked_without_the_childs_code_or_with_the_guardians_own(hatch: Hatch) -> None:
    assert hatch.ask(hatch.guardian(child="")) is ErrorCode.INVALID_CODE
    # The guardian's own code is dropped when it is proved to be theirs.
    assert hatch.ask(hatch.guardian(child=LIISA)) is ErrorCode.INVALID_CODE
    assert hatch.register.asked == []


def test_only_the_holder_asks(hatch: Hatch) -> None:
    page = hatch.guardian()
    hatch.office.done(hatch.office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert hatch.ask(page) is ErrorCode.NOT_YOURS


@pytest.mark.expect_log("status 503")
def test_a_register_that_is_away_checks_nothing_and_that_it_was_asked_is_logged(hatch: Hatch) -> None:
    page = hatch.guardian()
    hatch.register.fail_first = 9
    assert hatch.ask(page) is ErrorCode.REGISTER_AWAY
    behalf = hatch.office.case(page.case_id).head.client.on_behalf
    assert behalf is not None
    assert behalf.check is None
    assert Use.RIGHT_CHECKED.value in str(log(hatch.office))


def test_without_a_register_it_is_said_so(office: Office) -> None:
    page = office.form(name="Liisa")
    asked = CheckRight(case_id=page.case_id, basis=Basis.CUSTODY)
    assert ask_without(office, office.aino, asked) is ErrorCode.REGISTER_AWAY
