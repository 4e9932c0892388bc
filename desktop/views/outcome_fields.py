"""What a reason asks for when a case is closed: only those fields are shown, each with what is missing in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from backend.protocol.outcomes import Appointment, Demand, Outcome
from desktop.texts import typed_dates
from desktop.views.day_edit import DayEdit
from desktop.views.field import Area, Field
from desktop.views.look import Look, View

_APPOINTMENT = ("when", "where", "whom")
_FOLLOW_UP = ("follow_up_on", "follow_up_what")


class OutcomeFields(View):
    """The fields of some demands, below each other. `by_name` is for keeping and filling them."""

    def __init__(
        self,
        look: Look,
        demands: Iterable[Demand],
        days_off: Callable[[], Collection[date]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._demands = tuple(demands)
        self._optional: frozenset[Demand] = frozenset()
        self.by_name: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for name in (name for demand in self._demands for name in _names(demand)):
            field = Field(look, self._control(name, days_off))
            self.by_name[name] = field
            column.addWidget(field)
        self.retranslate()

    def _control(self, name: str, days_off: Callable[[], Collection[date]]) -> QWidget:
        if name == "follow_up_on":
            return DayEdit(self.look, days_off)
        return Area(self.look, 2) if name == "follow_up_what" else QLineEdit()

    def retranslate(self) -> None:
        said = {
            "when": (self.tr("When is the appointment?"), ""),
            "where": (self.tr("Where?"), ""),
            "whom": (self.tr("With whom?"), ""),
            "referred_to": (
                self.tr("Who took the client over?"),
                self.tr("The service, and who there said that they take the client."),
            ),
            "follow_up_on": (
                self.tr("On what day does the case come back?"),
                self.tr(
                    "For example 2.12., or Down for the calendar. It comes back in the morning of an office day, to you first."
                ),
            ),
            "follow_up_what": (self.tr("What is checked then?"), ""),
        }
        for name, field in self.by_name.items():
            field.name(*said[name])

    def ask_for(self, wanted: Iterable[Demand], optional: Iterable[Demand] = ()) -> None:
        """Show the fields of these demands; the optional ones may be left empty."""
        needed = frozenset(wanted)
        self._optional = frozenset(optional) - needed
        for demand in self._demands:
            for name in _names(demand):
                self.by_name[name].setVisible(demand in needed | self._optional)
        self.setVisible(any(not field.isHidden() for field in self.by_name.values()))

    def missing(self) -> dict[Field, str]:
        """What the shown fields lack, a sentence for each."""
        said = {
            "when": self.tr("Write when the appointment is."),
            "where": self.tr("Write where the appointment is."),
            "whom": self.tr("Write with whom the appointment is."),
            "referred_to": self.tr("Write who took the client over."),
            "follow_up_on": self.tr("Write a day after today, as in 2.12."),
            "follow_up_what": self.tr("Write what is checked then."),
        }
        shown = {name: field for name, field in self.by_name.items() if not field.isHidden()}
        wrong = {name for name, field in shown.items() if not field.value()}
        if Demand.FOLLOW_UP_DATE in self._optional and wrong.issuperset(_FOLLOW_UP):
            wrong -= set(_FOLLOW_UP)
        day = shown.get("follow_up_on")
        if day is not None and day.value() and not self._to_come(day.value()):
            wrong.add("follow_up_on")
        return {shown[name]: said[name] for name in self.by_name if name in wrong}

    def clear_wrong(self) -> None:
        """Take the sentences away."""
        for field in self.by_name.values():
            field.wrong("")

    def _to_come(self, typed: str) -> bool:
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        day = typed_dates.to_come(typed, today)
        return day is not None and day > today


def told(outcome: Outcome) -> dict[str, str]:
    """What an outcome says of the demands, as the fields show it."""
    at, on = outcome.appointment or Appointment(), outcome.follow_up_on
    return {
        "when": at.when,
        "where": at.where,
        "whom": at.whom,
        "referred_to": outcome.referred_to,
        "follow_up_on": typed_dates.shown(on) if on is not None else "",
        "follow_up_what": outcome.follow_up_what,
    }


def asked(demands: Iterable[Demand], values: Mapping[str, str], today: date) -> dict[str, object]:
    """The fields of an outcome for these demands; what was written for another reason is left out."""
    found: dict[str, object] = {}
    for demand in demands:
        match demand:
            case Demand.APPOINTMENT:
                found["appointment"] = Appointment(**{name: values[name] for name in _APPOINTMENT})
            case Demand.REFERRED_TO:
                found["referred_to"] = values["referred_to"]
            case Demand.FOLLOW_UP_DATE:
                found["follow_up_on"] = typed_dates.to_come(values["follow_up_on"], today)
                found["follow_up_what"] = values["follow_up_what"]
            case Demand.ATTEMPTS | Demand.RECORD:
                pass
    return found


def _names(demand: Demand) -> tuple[str, ...]:
    match demand:
        case Demand.APPOINTMENT:
            return _APPOINTMENT
        case Demand.REFERRED_TO:
            return ("referred_to",)
        case Demand.FOLLOW_UP_DATE:
            return _FOLLOW_UP
        case Demand.ATTEMPTS | Demand.RECORD:
            return ()
