"""What every keeping of versions shares: whoever comes second overwrites nothing."""

from backend.commands.answers import refused
from backend.domain.kept_rules import Problem
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.store.batch import HasCommandId
from backend.store.versions import Kept


def stale(command: HasCommandId, latest: Kept | None, read: int) -> Refusal | None:
    """Refuse when something else stands than what was read: two who edit must not overwrite one another."""
    stands = latest.version if latest is not None and latest.stands else 0
    if read == stands:
        return None
    return refused(command, ErrorCode.CHANGED_MEANWHILE, by=latest.by if latest is not None else None)


def next_version(latest: Kept | None) -> int:
    """Return the number of the version that is saved now; what was removed goes on counting."""
    return 1 if latest is None else latest.version + 1


def refused_by(command: HasCommandId, problem: Problem) -> Refusal:
    """Return the refusal of what a rule does not let be kept."""
    return refused(command, problem.code, limit=problem.limit, where=problem.where)
