"""Reading a file into the shared phrases and playbooks: what stands so already is left alone, what is not in the file stays."""

import msgspec

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.system import KeepGuidance
from backend.domain.guidance_files import GuidanceContent, GuidanceFileWrong
from backend.domain.guidance_rules import Known
from backend.protocol.guidance import Playbook
from backend.protocol.guidance_commands import GuidanceCommand, SavePlaybook, SaveSharedPhrase
from backend.protocol.guidance_events import GuidanceState
from backend.protocol.ids import CommandId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.results import Refusal
from backend.protocol.snapshots import DirectoryState
from backend.protocol.streams import GUIDANCE
from backend.store.reader import Reader


def standing_guidance(reader: Reader) -> GuidanceState:
    """Return the shared phrases and playbooks as they stand in the database."""
    state = reader.snapshot(GUIDANCE)[1]
    assert isinstance(state, GuidanceState)
    return state


def known_to_steps(standing: GuidanceState, directory: DirectoryState) -> Known:
    """Return what the steps of playbooks may name."""
    return Known(standing.phrases.keys(), directory.services.keys(), directory.chains.keys())


def put_guidance(writer: CommandWriter, standing: GuidanceState, content: GuidanceContent) -> int:
    """Save what is not as the file has it, and return how much that was. Raises ``GuidanceFileWrong``."""
    asked = [
        *(_saving_phrase(standing, one) for one in content.phrases),
        *(_saving_playbook(standing, one) for one in content.playbooks),
    ]
    wanted = [one for one in asked if one is not None]
    for one in wanted:
        answer = writer.submit_blocking(SystemActor(), KeepGuidance(command_id=_fresh(), asked=one))
        if isinstance(answer, Refusal):
            raise GuidanceFileWrong(f"it was refused: {answer.code.value} {answer.where}".rstrip())
    return len(wanted)


def _saving_phrase(standing: GuidanceState, phrase: Phrase) -> GuidanceCommand | None:
    known = standing.phrases.get(phrase.phrase_id)
    if known is not None:
        phrase = msgspec.structs.replace(phrase, version=known.version, changed_at=known.changed_at)
    return None if phrase == known else SaveSharedPhrase(command_id=_fresh(), phrase=phrase)


def _saving_playbook(standing: GuidanceState, playbook: Playbook) -> GuidanceCommand | None:
    known = standing.playbooks.get(playbook.playbook_id)
    if known is not None:
        playbook = msgspec.structs.replace(playbook, version=known.version, changed_at=known.changed_at)
    return None if playbook == known else SavePlaybook(command_id=_fresh(), playbook=playbook)


def _fresh() -> CommandId:
    return CommandId(new_id())
