"""The words of the user interface while files change under it."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import resources
from backend.protocol.words import Language
from desktop.texts import language
from desktop.texts.language import Texts


def test_an_update_that_writes_over_the_translations_takes_no_word_from_a_running_desktop(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "translations"
    shutil.copytree(Path(resources.__file__).parent / "translations", folder)
    # What has to be compiled first is not to be spoilt where others find it.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(language, "files", lambda _package: tmp_path)
    texts = Texts(qapp)
    assert texts.said_in(Language.SWEDISH, "CaseHead", "Consult") == "Konsultera"
    used = language._compiled(Language.SWEDISH)
    with used.open("r+b") as file:
        file.write(bytes(used.stat().st_size))
    assert texts.said_in(Language.SWEDISH, "CaseHead", "Consult") == "Konsultera"
