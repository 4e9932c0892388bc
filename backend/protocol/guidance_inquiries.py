"""Questions about shared phrases and playbooks."""

from backend.protocol.guidance import GuidanceVersion
from backend.protocol.ids import PhraseId, PlaybookId
from backend.protocol.wire import Tagged


class ReadGuidanceHistory(Tagged, frozen=True, kw_only=True):
    """The versions of a shared phrase or a playbook, the newest first: ``{"type":"read_guidance_history","phrase_id":"…"}``.

    Supervisors ask it.
    """

    phrase_id: PhraseId | None = None
    playbook_id: PlaybookId | None = None


class GuidanceHistory(Tagged, frozen=True, kw_only=True):
    """``{"type":"guidance_history","versions":[{"version":2,"at":"…","by":{…},"phrase":{…}}]}``."""

    versions: tuple[GuidanceVersion, ...] = ()
