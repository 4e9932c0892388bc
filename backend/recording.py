"""``luukku-backend announcements …``: what to record, whether recordings can be used, the set for the exchange."""

import argparse
from pathlib import Path

from backend.channels.phone.announcement_files import install, script
from backend.channels.phone.recordings import Checked, check, strangers
from backend.keeping import Done
from backend.protocol.words import Language

NAMES = {Language.FINNISH: "Finnish", Language.SWEDISH: "Swedish", Language.ENGLISH: "English"}


def keep_announcements(asked: argparse.Namespace) -> Done:
    """Do what was asked; needs no database and no settings. Raises OSError."""
    match asked.announcements:
        case "script":
            return Done(script(Language(asked.language)))
        case "check":
            return _check(asked.folder)
        case _:
            return _install(asked.own, asked.folder)


def _check(folder: Path) -> Done:
    checked = check(folder)
    others = strangers(folder)
    told = [_language(one) for one in checked]
    if others:
        told.append("Never heard, since only fi, sv and en are: " + ", ".join(others))
    good = not others and not any(one.faults for one in checked)
    told.append("All recordings can be used." if good else "Some of it cannot be used.")
    return Done("\n\n".join(told), good)


def _install(own: Path | None, folder: Path) -> Done:
    if own is not None:
        checked = _check(own)
        if not checked.good:
            return Done(checked.text + "\n\nNothing was written.", good=False)
    count = install(own, folder)
    return Done(f"Wrote {count} sounds to {folder}; the exchange finds them as sounds/luukku.")


def _language(checked: Checked) -> str:
    every = len(checked.recorded) + len(checked.missing)
    told = [
        f"{NAMES[checked.language]} ({checked.language.value}): {len(checked.recorded)} of {every} recorded"
    ]
    if checked.recorded and checked.missing:
        told.append("  not recorded, ours are played: " + " ".join(checked.missing))
    if checked.greetings:
        told.append("  greetings of lines: " + " ".join(checked.greetings))
    told += [f"  {name} {fault}" for name, fault in checked.faults]
    return "\n".join(told)
