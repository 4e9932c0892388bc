"""Every text is translated into Finnish and Swedish, and no text of a view escapes translation."""

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TRANSLATIONS = ROOT / "resources" / "translations"
FIELD = re.compile(r"\{\w+\}")
SHOWN_BY = {
    "setText",
    "say",
    "set_words",
    "setAccessibleName",
    "setToolTip",
    "setWindowTitle",
    "addAction",
    "tell",
    "title",
    "name",
    "wrong",
}
# The same in every language.
NAMES = {"Luukku", "suomi, svenska, English"}


def _messages(language: str) -> list[tuple[str, str, ET.Element | None]]:
    root = ET.parse(TRANSLATIONS / f"desktop_{language}.ts").getroot()
    return [
        (context.findtext("name") or "", message.findtext("source") or "", message.find("translation"))
        for context in root.findall("context")
        for message in context.findall("message")
    ]


def _sources() -> list[Path]:
    return sorted(
        [
            *(ROOT / "desktop" / "views").rglob("*.py"),
            *(ROOT / "desktop" / "texts").glob("*.py"),
            ROOT / "desktop" / "notify.py",
        ]
    )


def _translated(tree: ast.AST) -> set[str]:
    texts = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(called)
        if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
            texts.add(str(ast.literal_eval(node.args[place])))
    return texts


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_translation_is_missing_or_unfinished(language: str) -> None:
    bad = [
        (context, source)
        for context, source, translation in _messages(language)
        if translation is None or translation.get("type") or not (translation.text or "").strip()
    ]
    assert bad == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_translation_keeps_the_fields_of_its_source(language: str) -> None:
    bad = [
        source
        for _, source, translation in _messages(language)
        if sorted(FIELD.findall(source))
        != sorted(FIELD.findall((translation.text if translation is not None else "") or ""))
    ]
    assert bad == []


def test_every_text_of_the_sources_is_in_the_translations() -> None:
    known = {source for _, source, _ in _messages("fi")}
    wanted = {
        text for path in _sources() for text in _translated(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert len(wanted) > 200
    assert wanted - known == set()


@pytest.mark.parametrize("path", _sources(), ids=lambda path: path.name)
def test_nothing_is_shown_that_is_not_translated(path: Path) -> None:
    bare = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SHOWN_BY:
            bare += [
                argument.value
                for argument in node.args
                if isinstance(argument, ast.Constant)
                and isinstance(argument.value, str)
                and re.search(r"[A-Za-z]{2}", argument.value)
                and argument.value not in NAMES
            ]
    assert bare == []
