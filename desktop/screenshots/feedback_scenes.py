"""What is drawn of feedback by theme: the numbers over time, reading it through, telling what was changed."""

from __future__ import annotations

from collections.abc import Callable

from desktop.screenshots.stage import Stage, begun, settle


def themes(stage: Stage) -> None:
    """A year of themes; the arrows stand at a month in which something was changed."""
    main = begun(stage)
    main.feedback_work.open_themes()
    settle()


def read_feedback(stage: Stage) -> None:
    """One giver's words, with a number struck."""
    main = begun(stage)
    main.feedback_work.open_reading()
    settle()


def tell_change(stage: Stage) -> None:
    """Telling what was changed."""
    main = begun(stage)
    main.feedback_work.open_change()
    settle()


FEEDBACK_SCENES: dict[str, Callable[[Stage], None]] = {
    "feedback-themes": themes,
    "read-feedback": read_feedback,
    "tell-change": tell_change,
}
