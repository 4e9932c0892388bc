"""The guide to the telephone says what the program does: its sample settings and its example are the program's own."""

from pathlib import Path

from backend.channels.phone.asterisk_files import CHANNEL_VARIABLES

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "resources" / "guides" / "telephone.md").read_text(encoding="utf-8")


def test_the_variables_that_the_exchange_has_to_show_are_in_the_guide() -> None:
    assert f"channelvars = {','.join(CHANNEL_VARIABLES)}" in GUIDE


def test_the_dialplan_of_the_guide_is_the_one_that_is_tried() -> None:
    dialplan = (ROOT / "resources" / "phone" / "asterisk" / "extensions.conf").read_text(encoding="utf-8")
    offer = dialplan[dialplan.index("[luukku-offer]") :].replace("{{ app }}", "luukku").strip()
    assert offer in GUIDE


def test_the_example_of_the_guide_is_the_one_that_is_run() -> None:
    script = (ROOT / "resources" / "phone" / "cti" / "tell.sh").read_text(encoding="utf-8")
    assert script.removeprefix("#!/bin/sh\n") in GUIDE
