"""A shared phrase and a playbook for tests, and a day on which every command about them is given."""

from collections.abc import Iterator

import msgspec

from backend.commands.actor import StaffActor, SystemActor
from backend.commands.dispatch import AnyCommand
from backend.commands.system import KeepGuidance
from backend.protocol.guidance import Playbook, PlaybookStep
from backend.protocol.guidance_commands import (
    RemovePlaybook,
    RemoveSharedPhrase,
    SavePlaybook,
    SaveSharedPhrase,
    SettleSuggestion,
    SuggestChange,
)
from backend.protocol.ids import PhraseId, PlaybookId, SuggestionId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.words import Language, Role
from tests.commands.office import ORAL, SYSTEM, Office, command_id

FI, SV = Language.FINNISH, Language.SWEDISH
GREETING = Phrase(
    phrase_id=PhraseId("greeting"),
    keyword="hei",
    title={FI: "Tervehdys", SV: "Hälsning"},
    text={FI: "Hei {name}."},
    line=ORAL,
    owner="Tiimi",
)
CRISIS = Playbook(
    playbook_id=PlaybookId("crisis"),
    title={FI: "Itsetuhoinen soittaja"},
    line=ORAL,
    life_at_risk=True,
    steps=(
        PlaybookStep(text={FI: "Pysy linjalla."}, phrase_id=GREETING.phrase_id),
        PlaybookStep(text={FI: "Soita 112."}),
    ),
)


def of_the_texts(office: Office) -> Iterator[tuple[StaffActor | SystemActor, AnyCommand]]:
    """A supervisor keeps what is shared, somebody suggests a change, and a file is read in."""
    pirjo = office.hire("Pirjo Vastaava", ORAL, role=Role.SUPERVISOR)
    yield pirjo, SaveSharedPhrase(command_id=command_id(), phrase=GREETING)
    yield pirjo, SavePlaybook(command_id=command_id(), playbook=CRISIS)
    one = SuggestionId(new_id())
    about = GREETING.phrase_id
    yield (
        office.aino,
        SuggestChange(command_id=command_id(), suggestion_id=one, phrase_id=about, text="Pois."),
    )
    yield pirjo, SettleSuggestion(command_id=command_id(), suggestion_id=one)
    yield pirjo, RemovePlaybook(command_id=command_id(), playbook_id=CRISIS.playbook_id, version=1)
    yield pirjo, RemoveSharedPhrase(command_id=command_id(), phrase_id=about, version=1)
    again = SaveSharedPhrase(command_id=command_id(), phrase=msgspec.structs.replace(GREETING, owner=""))
    yield SYSTEM, KeepGuidance(command_id=command_id(), asked=again)
