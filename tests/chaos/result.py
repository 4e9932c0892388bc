"""The line of JSON a play ends with, and what it takes for a play to be good."""

from collections import Counter

from tests.chaos.play import Outcome
from tests.chaos.recovery import Recovery

RECOVERY = 5.0
"""Seconds within which everybody is answered again after a fault was healed."""
IN_A_ROW = 12.0
"""The same of a desktop that was hit again when it had hardly come back: the longest wait, and some time to connect."""


def result(outcome: Outcome) -> dict[str, object]:
    """Return the figures."""
    verdict = outcome.verdict
    single = [one.seconds for one in outcome.recoveries if not one.in_a_row]
    in_a_row = [one.seconds for one in outcome.recoveries if one.in_a_row]
    return {
        "acknowledged": verdict.acknowledged,
        "stored": verdict.stored,
        "lost": len(verdict.lost),
        "duplicated": len(verdict.duplicated),
        "reordered": len(verdict.reordered),
        "double_claims": len(verdict.double_claims),
        "longest_recovery_s": round(max(single, default=0.0), 2),
        "faults": dict(sorted(Counter(one.fault.kind.value for one in outcome.happened).items())),
        "seed": outcome.options.seed,
        "drafts_lost": len(outcome.drafts_lost),
        "drafts_late": len(outcome.drafts_late),
        "kept_lost": len(outcome.kept_lost),
        "longest_recovery_in_a_row_s": round(max(in_a_row, default=0.0), 2),
        "longest_move_s": round(outcome.moves[0].seconds, 2) if outcome.moves else 0.0,
        "unsettled": len(outcome.unsettled),
        "mirrors_differ": len(outcome.differences),
        "crashed": len(outcome.crashes),
        "half_open_found_s": {
            "by_desktop_or_page": round(max(outcome.found.by_client, default=0.0), 1),
            "by_server": round(max(outcome.found.by_server, default=0.0), 1),
        },
    }


def problems(outcome: Outcome) -> list[str]:
    """Say in words what is wrong; nothing when the play was good."""
    verdict = outcome.verdict
    found = [
        *(f"lost: {each}" for each in verdict.lost),
        *(f"stored twice: {each}" for each in verdict.duplicated),
        *(f"out of order: {each}" for each in verdict.reordered),
        *(f"claimed twice: {each}" for each in verdict.double_claims),
        *(f"typed, and not in the journal: {each}" for each in outcome.drafts_lost),
        *(f"kept for later, and never sent: {each}" for each in outcome.kept_lost),
        *(f"never settled: {each}" for each in outcome.unsettled),
        *(f"not what is stored: {each}" for each in outcome.differences),
        *outcome.crashes,
        *([f"verify: {outcome.verified}"] if outcome.verified else []),
    ]
    found += [
        f"recovery of {each.actor} took {each.seconds:.1f} s after {each.kind.value} of {each.victim} at {each.at:.1f} s"
        for each in outcome.recoveries
        if _too_slow(each)
    ]
    if not verdict.acknowledged:
        found.append("nothing was acknowledged at all")
    return found


def _too_slow(one: Recovery) -> bool:
    """Judge one recovery; after an outage that took long by itself, waits may be as long as it was."""
    return one.seconds >= (IN_A_ROW if one.in_a_row else max(RECOVERY, one.lasted))


def details(outcome: Outcome) -> dict[str, object]:
    """Return what led to the figures: every fault, the longest recoveries (of the too slow ones every line), and what is wrong in words."""
    return {
        "again": outcome.options.again(),
        "problems": problems(outcome),
        "happened": [
            {
                "at": round(one.fault.at, 1),
                "kind": one.fault.kind.value,
                "victim": one.fault.victim,
                "lasted_s": round(one.healed - one.began, 1),
                "hit": sorted(one.hit),
            }
            for one in sorted(outcome.happened, key=lambda each: each.fault.at)
        ],
        "recoveries": [
            {
                "seconds": round(one.seconds, 2),
                "actor": one.actor,
                "kind": one.kind.value,
                "at": round(one.at, 1),
            }
            for one in outcome.recoveries[:20]
        ],
        "drafts_late": outcome.drafts_late,
        "slow": {
            f"{one.actor} at {one.at:.1f}": [
                f"{line.at - one.since:+.2f} {line.what} {line.kind} {line.code}".rstrip()
                for line in outcome.records[one.actor]
                if -3 < line.at - one.since < one.seconds + 0.5
            ]
            for one in outcome.recoveries
            if _too_slow(one)
        },
    }
