"""What a shared phrase or a playbook was before, for those who keep it. There is no client data in it."""

from backend.commands.actor import StaffActor
from backend.domain.kept_rules import is_kept_id
from backend.inquiries.desk import Desk
from backend.protocol.errors import ErrorCode
from backend.protocol.guidance_inquiries import GuidanceHistory, ReadGuidanceHistory
from backend.protocol.words import Role
from backend.store.guidance import PHRASE, PLAYBOOK, read_guidance_versions


async def read_history(
    desk: Desk, actor: StaffActor, inquiry: ReadGuidanceHistory
) -> GuidanceHistory | ErrorCode:
    """Return the versions, the newest first; none of what never was."""
    if actor.role is not Role.SUPERVISOR:
        return ErrorCode.NOT_ALLOWED
    item = (PLAYBOOK, inquiry.playbook_id) if inquiry.phrase_id is None else (PHRASE, inquiry.phrase_id)
    item_id = item[1]
    if item_id is None or not is_kept_id(item_id):
        return ErrorCode.MALFORMED

    def read() -> GuidanceHistory:
        with desk.reader.reading() as database:
            return GuidanceHistory(versions=tuple(read_guidance_versions(database, item[0], item_id)))

    return await desk.reader.run(read)
