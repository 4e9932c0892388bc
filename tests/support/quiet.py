"""An unexpected log line fails a test; what a test expects it names with `@pytest.mark.expect_log("pattern")`."""

import logging
import re
from collections.abc import Iterator, Sequence

import pytest


class Loud(logging.Handler):
    """Keeps every record of WARNING or above that none of the expected patterns matches."""

    def __init__(self, expected: Sequence[str]) -> None:
        """Take regular expressions, searched for in `logger name: message`."""
        super().__init__(logging.WARNING)
        self._expected = [re.compile(pattern) for pattern in expected]
        self.unexpected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Judge one record; called in the thread that logs."""
        line = f"{record.name}: {record.getMessage()}"
        if not any(pattern.search(line) for pattern in self._expected):
            self.unexpected.append(f"{record.levelname} {line}")


@pytest.fixture(autouse=True)
def quiet_logs(request: pytest.FixtureRequest) -> Iterator[Loud]:
    """Fail the test when something logs a warning or worse that the test did not name."""
    handler = Loud([str(mark.args[0]) for mark in request.node.iter_markers("expect_log")])
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield handler
    finally:
        root.removeHandler(handler)
    if handler.unexpected:
        pytest.fail("Unexpected log lines:\n" + "\n".join(handler.unexpected), pytrace=False)
