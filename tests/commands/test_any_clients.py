"""Whatever is done to records of clients in whatever order: cases, histories, orders and joinings stay in step."""

import tempfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from backend.commands.actor import StaffActor
from backend.protocol.client_commands import (
    BreakGlass,
    JoinClients,
    LinkClient,
    SaveClient,
    SeparateClients,
    SetNonDisclosure,
    SetRelation,
    UnlinkClient,
)
from backend.protocol.clients import RelationKind
from backend.protocol.commands import Claim, Close, Command, JoinCases, Release
from backend.protocol.ids import ClientId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.words import SaysFor
from backend.store.clients import joined_ids, read_kept, read_record
from backend.store.verify_cases import check_cases
from backend.store.verify_clients import check_clients
from tests.commands.client_desk import ANNA, LETTER, MATTI, MINUS, REASON, identify
from tests.commands.office import Office, Page, command_id

CODES = st.sampled_from([MATTI, MINUS, LETTER, ANNA])
PHONES = ("+358401234567", "+358407654321")
PICK = st.integers(0, 2)
"""Few, so that what is done concerns the same people."""
WHO = st.sampled_from([0, 0, 0, 1])


class AnyClients(RuleBasedStateMachine):
    """Two nurses, a few residents and a few records."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="luukku-clients-")
        self.office = Office(f"sqlite:///{Path(self._folder.name) / 'luukku.db'}")
        self.pages: list[Page] = []
        self.clients: list[ClientId] = []

    def teardown(self) -> None:
        self.office.close()
        self._folder.cleanup()

    @initialize()
    def morning(self) -> None:
        for number in range(3):
            self.comes(number % 2 == 0, number)
            self.saves(number)
            self.ask(0, Claim(command_id=command_id(), case_id=self.pages[number].case_id))
            self.ask(0, self.linking(number, number, principal=False))

    def nurse(self, who: int) -> StaffActor:
        return (self.office.aino, self.office.bo)[who % 2]

    def page(self, pick: int) -> Page:
        return self.pages[pick % len(self.pages)]

    def client(self, pick: int) -> ClientId:
        return self.clients[pick % len(self.clients)]

    def ask(self, who: int, command: Command) -> None:
        self.office.later(seconds=1)
        self.office.ask(self.nurse(who), command)

    def linking(self, page: int, client: int, *, principal: bool) -> LinkClient:
        return LinkClient(
            command_id=command_id(),
            case_id=self.page(page).case_id,
            client_id=self.client(client),
            principal=principal,
        )

    @rule(own=st.booleans(), pick=PICK)
    def comes(self, own: bool, pick: int) -> None:
        says_for = SaysFor.SELF if own else SaysFor.WARD
        phone = PHONES[pick % 2]
        self.pages.append(
            self.office.form(phone=phone, says_for=says_for, principal_name="" if own else "Anna")
        )

    @rule(pick=PICK)
    def comes_again(self, pick: int) -> None:
        page = self.page(pick)
        self.office.callback(by=page.actor, phone=PHONES[pick % 2])

    @rule(pick=PICK)
    def saves(self, pick: int) -> None:
        client_id = self.client(pick) if len(self.clients) > pick else ClientId(new_id())
        if client_id not in self.clients:
            self.clients.append(client_id)
        command = SaveClient(
            command_id=command_id(),
            client_id=client_id,
            first_names="Matti",
            last_name=f"Mäki {pick}",
            phone=PHONES[pick % 2],
        )
        self.ask(pick, command)

    @rule(who=WHO, page=PICK, client=PICK, principal=st.booleans())
    def links(self, who: int, page: int, client: int, principal: bool) -> None:
        self.ask(who, self.linking(page, client, principal=principal))

    @rule(who=WHO, page=PICK, principal=st.booleans())
    def unlinks(self, who: int, page: int, principal: bool) -> None:
        case_id = self.page(page).case_id
        undo = UnlinkClient(command_id=command_id(), case_id=case_id, principal=principal, reason=REASON)
        self.ask(who, undo)

    @rule(who=WHO, page=PICK, code=CODES, principal=st.booleans())
    def identifies(self, who: int, page: int, code: str, principal: bool) -> None:
        self.ask(who, identify(self.page(page), code, principal=principal))

    @rule(who=WHO, client=PICK, on=st.booleans())
    def orders(self, who: int, client: int, on: bool) -> None:
        self.ask(
            who,
            SetNonDisclosure(command_id=command_id(), client_id=self.client(client), on=on, basis="Kertoi"),
        )

    @rule(who=WHO, one=PICK, other=PICK)
    def joins(self, who: int, one: int, other: int) -> None:
        pair = {"client_id": self.client(one), "other_id": self.client(other)}
        self.ask(who, JoinClients(command_id=command_id(), reason=REASON, **pair))

    @rule(who=WHO, one=PICK, other=PICK)
    def separates(self, who: int, one: int, other: int) -> None:
        pair = {"client_id": self.client(one), "other_id": self.client(other)}
        self.ask(who, SeparateClients(command_id=command_id(), reason=REASON, **pair))

    @rule(who=WHO, one=PICK, other=PICK, on=st.booleans())
    def relates(self, who: int, one: int, other: int, on: bool) -> None:
        command = SetRelation(
            command_id=command_id(),
            client_id=self.client(one),
            other_id=self.client(other),
            kind=RelationKind.GUARDIAN_OF,
            on=on,
        )
        self.ask(who, command)

    @rule(who=WHO, client=PICK)
    def breaks_glass(self, who: int, client: int) -> None:
        self.ask(who, BreakGlass(command_id=command_id(), client_id=self.client(client), reason=REASON))

    @rule(who=WHO, page=PICK, other=PICK, what=st.integers(0, 3))
    def works(self, who: int, page: int, other: int, what: int) -> None:
        about, one = self.page(page).case_id, command_id()
        outcome = Outcome(reason="guidance", agreed="Ohjattu", callback_reason="Ei vastannut soittoihin")
        commands: tuple[Command, ...] = (
            Claim(command_id=one, case_id=about),
            Release(command_id=one, case_id=about),
            JoinCases(command_id=one, case_id=about, other_id=self.page(other).case_id),
            Close(command_id=one, case_id=about, outcome=outcome),
        )
        self.ask(who, commands[what])

    @invariant()
    def everything_is_in_step(self) -> None:
        office = self.office
        with office.reader.reading() as database:
            assert list(check_cases(database, office.cipher)) == []
            assert list(check_clients(database, office.cipher)) == []
            ordered = {}
            for client_id in self.clients:
                kept = read_kept(database, office.cipher, client_id)
                ids = joined_ids(database, kept.client_id) if kept else ()
                records = (read_record(database, office.cipher, one) for one in ids)
                ordered[client_id] = any(one is not None and one.non_disclosure for one in records)
        for page in self.pages:
            case = office.case(page.case_id)
            card = case.head.client
            if case.head.joined_into is not None:
                continue
            people = (card.client_id, card.on_behalf.client_id if card.on_behalf else None)
            known = [ordered.get(one, False) for one in people if one is not None]
            assert card.non_disclosure == any(known)
            if card.non_disclosure:
                assert not any(phone[4:] in str(case) for phone in PHONES)
            if card.client_id is not None and card.on_behalf is not None:
                assert card.client_id != card.on_behalf.client_id


@pytest.mark.slow
def test_any_sequence_of_what_is_done_to_records() -> None:
    run_state_machine_as_test(
        AnyClients,
        settings=settings(
            max_examples=20,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.explicit, Phase.generate, Phase.shrink),
        ),
    )
