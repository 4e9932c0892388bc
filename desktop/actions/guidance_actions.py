"""What can be done about shared phrases and playbooks. Each is of the moment: nothing of it waits for a network."""

from backend.protocol.guidance import Playbook
from backend.protocol.guidance_commands import (
    RemovePlaybook,
    RemoveSharedPhrase,
    SavePlaybook,
    SaveSharedPhrase,
    SettleSuggestion,
    SuggestChange,
)
from backend.protocol.ids import CommandId, PhraseId, PlaybookId, SuggestionId, new_id
from backend.protocol.mine import Phrase
from desktop.actions.directory_actions import DirectoryActions


class GuidanceActions(DirectoryActions):
    """Each method makes one command and returns its id."""

    def save_shared_phrase(self, phrase: Phrase) -> CommandId:
        """Add a shared phrase or change one; ``version`` is the one that was read."""
        return self.send(SaveSharedPhrase(command_id=self.fresh(), phrase=phrase))

    def remove_shared_phrase(self, phrase_id: PhraseId, version: int) -> CommandId:
        """Take a shared phrase away."""
        return self.send(RemoveSharedPhrase(command_id=self.fresh(), phrase_id=phrase_id, version=version))

    def save_playbook(self, playbook: Playbook) -> CommandId:
        """Add a playbook or change one; ``version`` is the one that was read."""
        return self.send(SavePlaybook(command_id=self.fresh(), playbook=playbook))

    def remove_playbook(self, playbook_id: PlaybookId, version: int) -> CommandId:
        """Take a playbook away."""
        return self.send(RemovePlaybook(command_id=self.fresh(), playbook_id=playbook_id, version=version))

    def suggest_change(self, about: PhraseId | None, playbook: PlaybookId | None, text: str) -> CommandId:
        """Say what should be changed in a shared phrase or a playbook."""
        return self.send(
            SuggestChange(
                command_id=self.fresh(),
                suggestion_id=SuggestionId(new_id()),
                phrase_id=about,
                playbook_id=playbook,
                text=text,
            )
        )

    def settle_suggestion(self, suggestion_id: SuggestionId) -> CommandId:
        """Take a suggestion off the list."""
        return self.send(SettleSuggestion(command_id=self.fresh(), suggestion_id=suggestion_id))
