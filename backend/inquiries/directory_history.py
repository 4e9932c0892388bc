"""What a service or a care chain was before, for those who edit it. There is no client data in it."""

from backend.commands.actor import StaffActor
from backend.domain.kept_rules import is_kept_id
from backend.inquiries.desk import Desk
from backend.protocol.directory_inquiries import ReadServiceHistory, ServiceHistory
from backend.protocol.errors import ErrorCode
from backend.protocol.words import Role
from backend.store.directory import CHAIN, SERVICE, read_versions


async def read_history(
    desk: Desk, actor: StaffActor, inquiry: ReadServiceHistory
) -> ServiceHistory | ErrorCode:
    """Return the versions, the newest first; none of what never was."""
    if actor.role is not Role.SUPERVISOR:
        return ErrorCode.NOT_ALLOWED
    item = (CHAIN, inquiry.chain_id) if inquiry.chain_id is not None else (SERVICE, inquiry.service_id)
    if item[1] is None or not is_kept_id(item[1]):
        return ErrorCode.MALFORMED

    def read() -> ServiceHistory:
        with desk.reader.reading() as database:
            return ServiceHistory(versions=tuple(read_versions(database, item[0], item_id)))

    item_id = item[1]
    return await desk.reader.run(read)
