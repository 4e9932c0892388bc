"""Assets are sent without what is written for us, and say the same."""

import re

from backend.channels.web.pages import RESOURCES

_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|`(?:[^`\\]|\\.)*`')
_CODE = re.compile(r"\$\{[^}]*\}")


def test_no_text_of_a_script_holds_an_operator_that_is_sent_without_the_room_around_it() -> None:
    for path in (RESOURCES / "assets").glob("*.js"):
        script = re.sub(r"^\s*//.*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        for found in _TEXT.finditer(script):
            words = _CODE.sub("", found.group())
            assert not re.search(r" (=>|&&|\|\||[!=]==|=) ", words), f"{path.name}: {words}"
