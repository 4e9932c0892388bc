"""`./dev screenshots FOLDER [--only NAME]`, or `--readme`: pictures of every view of the desktop and every residents' page.

The desktop's are drawn by `desktop.screenshots` in a process of its own meanwhile. Nothing waits for ever: a page that
does not come is an error after ten seconds, and the desktop's process is ended after `_PATIENCE` seconds.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from backend.protocol.words import Language
from tests.channels.web.served import serving
from tests.gallery.camera import Camera, Wanted
from tests.gallery.residents import Resident
from tests.gallery.small_png import rewrite
from tests.support.chromium import ARGUMENTS, RESIDENT, executable

_PATIENCE = 280
_README = Path(__file__).parents[2] / "resources" / "guides" / "pictures"
_README_LIMIT = 280_000
_README_DESKTOP = {
    "main-fi-light-100": "main-light",
    "main-fi-dark-100": "main-dark",
    "assessment-fi-light-100": "assessment-light",
}
_README_PAGES = {
    "page-callback-error-fi-light-390": "resident-form-phone",
    "page-chat-conversation-fi-light-390": "resident-chat-phone",
}


def main() -> int:
    """Draw what was asked for; status 1 if something could not be drawn."""
    parser = argparse.ArgumentParser(prog="./dev screenshots", description="Pictures of every view and page.")
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="where the pictures go")
    parser.add_argument("--only", default="", metavar="NAME", help="only pictures whose name begins so")
    parser.add_argument("--readme", action="store_true", help="only the few pictures of the README")
    chosen = parser.parse_args()
    if (chosen.folder is None) != chosen.readme:
        parser.error("FOLDER or --readme")
    missed = _readme() if chosen.readme else _everything(chosen.folder.resolve(), chosen.only)
    for what in missed:
        print(f"Not drawn: {what}", file=sys.stderr)
    return int(bool(missed))


def _everything(folder: Path, only: str) -> list[str]:
    """Draw everything whose name begins with `only`; return in words what could not be drawn."""
    folder.mkdir(parents=True, exist_ok=True)
    missed: list[str] = []
    drawing = None if only.startswith("page-") else _begin_desktop(folder, only)
    if not only or only.startswith("page-"):
        missed += _pages(folder, lambda name: name.startswith(only), Language)
    if drawing is not None:
        missed += _end_desktop(drawing)
    return missed


def _readme() -> list[str]:
    """Draw the README's pictures where they are kept, small enough for a repository."""
    _README.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        missed = _pages(folder, _README_PAGES.__contains__, [Language.FINNISH], whole=False)
        for drawn in _README_DESKTOP:
            missed += _end_desktop(_begin_desktop(folder, drawn))
        for drawn, name in (_README_PAGES | _README_DESKTOP).items():
            file = folder / f"{drawn}.png"
            if not file.exists():
                continue
            size = rewrite(file)
            print(f"{size:>7} bytes  {name}.png")
            if size > _README_LIMIT:
                missed.append(f"{name}.png in {_README_LIMIT} bytes")
            shutil.move(file, _README / f"{name}.png")
    return missed


def _begin_desktop(folder: Path, only: str) -> subprocess.Popen[bytes]:
    narrower = ["--only", only] if only else []
    return subprocess.Popen([sys.executable, "-m", "desktop.screenshots", str(folder), *narrower])


def _end_desktop(drawing: subprocess.Popen[bytes]) -> list[str]:
    try:
        status = drawing.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        drawing.kill()
        drawing.wait()
        return [f"all of the desktop's views within {_PATIENCE} s; see the folder for which came last"]
    return [f"the desktop's views: status {status}"] if status else []


def _pages(folder: Path, wanted: Wanted, languages: Iterable[Language], *, whole: bool = True) -> list[str]:
    """Draw the residents' pages; return in words what could not be drawn."""
    taken, missed = 0, []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as data:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        with serving(Path(data)) as site:
            site.nurse_arrives()
            for language in languages:
                camera = Camera(_new_page(browser, language), folder, language, wanted, whole=whole)
                try:
                    Resident(camera.page, site, language, camera.take).everything()
                except (Error, AssertionError) as error:
                    missed.append(f"pages in {language.value} after {camera.last}: {error}")
                    camera.page.screenshot(path=folder / f"stuck-{language.value}.png")
                taken += camera.taken
                camera.page.context.close()
        browser.close()
    print(f"{taken} pictures of residents' pages", flush=True)
    return missed


def _new_page(browser: Browser, language: Language) -> Page:
    locale = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[language.value]
    context = browser.new_context(**{**RESIDENT, "locale": locale})
    context.set_default_timeout(10_000)
    return context.new_page()


if __name__ == "__main__":
    sys.exit(main())
