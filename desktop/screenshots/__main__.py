"""`python -m desktop.screenshots FOLDER [--only NAME] [--quick]`: every view in three languages, light and dark, 100 and 200 %."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from backend.protocol.words import Language
from desktop.screenshots.scenes import SCENES, settle
from desktop.screenshots.stage import Stage
from desktop.theme import Choice

THEMES: tuple[Choice, ...] = ("light", "dark", "high")
_WIDTH, _HEIGHT = 1440, 900


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m desktop.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="a scene, or the beginning of a picture's name")
    parser.add_argument("--size", default=f"{_WIDTH}x{_HEIGHT}")
    return parser.parse_args()


def _wanted(only: str | None) -> list[tuple[str, Language, Choice, float]]:
    everything = product(SCENES, Language, THEMES[:2], (1.0, 2.0))
    wanted: list[tuple[str, Language, Choice, float]] = list(everything)
    wanted += [(scene, Language.FINNISH, "high", 1.0) for scene in SCENES]
    return [one for one in wanted if only is None or one[0] == only or _name(*one).startswith(only)]


def _name(scene: str, language: Language, theme: Choice, scale: float) -> str:
    return f"{scene}-{language.value}-{theme}-{round(scale * 100)}"


async def _draw(app: QApplication, options: argparse.Namespace) -> int:
    options.folder.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in options.size.split("x"))
    wanted = _wanted(options.only)
    with tempfile.TemporaryDirectory() as kept:
        for number, (scene, language, theme, scale) in enumerate(wanted):
            settings = QSettings(f"{kept}/{number}.ini", QSettings.Format.IniFormat)
            stage = Stage(app, settings)
            stage.theme.choose(theme)
            stage.theme.set_scale(scale)
            stage.texts.switch(language)
            stage.shell.resize(width, height)
            stage.shell.show()
            settle()
            SCENES[scene](stage)
            settle()
            await asyncio.sleep(0)
            settle()
            stage.shell.grab().save(str(options.folder / f"{_name(scene, language, theme, scale)}.png"))
            stage.texts.switch(Language.ENGLISH)
            stage.shell.allow_close()
            stage.shell.close()
            stage.shell.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(wanted)


def main() -> int:
    """Draw, and say how many pictures were made."""
    options = _options()
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    made = asyncio.run(_draw(app, options))
    sys.stdout.write(f"{made} pictures in {options.folder}\n")
    return 0 if made else 1


if __name__ == "__main__":
    sys.exit(main())
