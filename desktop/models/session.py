"""Who sits here: signed out, signing in, signed in or locked, and what this machine can keep for them."""

import math
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, Signal

from backend.protocol.frames import SignedIn, SignInProblem, SignInRefused, Unlocked
from backend.protocol.people import StaffInfo
from backend.protocol.setup import Setup
from desktop.models.bridge import Bridge
from desktop.offline_password import Verdict
from desktop.sync.client import Client
from desktop.sync.journal import Journal
from desktop.sync.news import News


class Keeper(Protocol):
    """Keeps the refresh token between two runs, where the machine can."""

    @property
    def remembers(self) -> bool:
        """Tell whether this machine has a keyring; otherwise everything is kept in memory only."""

    def keep_token(self, token: str) -> None:
        """Keep the newest refresh token."""

    def forget_token(self) -> None:
        """Remove the refresh token, which is good for nothing any more."""

    def keep_locked(self, *, locked: bool) -> None:
        """Keep whether the desktop is locked, so that starting it again does not unlock it."""

    def keep_password(self, password: str, now: datetime, *, signed_in: bool) -> None:
        """Keep what a password that the server found right can be checked by without it."""

    def knows_password(self, now: datetime) -> bool:
        """Tell whether a password can be checked without the server."""

    def check_password(self, password: str, now: datetime, told: Callable[[Verdict, float], object]) -> None:
        """Check a password without the server; ``told`` hears what it came to and how long to wait."""

    def forget(self) -> None:
        """Remove everything kept for the signed-in person."""


class Session(QObject):
    """``state`` is "signed_out", "signing_in", "signed_in" or "locked". ``signing_out`` asks for the wiping.

    ``resuming`` says that an earlier sign-in is being taken up again, and nobody has typed anything since.
    ``journal_set_aside`` names the file of a journal that was damaged, beside which a new one was begun.
    """

    changed = Signal()
    signing_out = Signal()

    def __init__(self, client: Client, bridge: Bridge, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._keeper = keeper
        self.state = "signed_out"
        self.me: StaffInfo | None = None
        self.setup: Setup | None = None
        self.problem: SignInProblem | None = None
        self.wait_seconds = 0
        self.journal_kept = True
        self.journal_trouble = False
        self.journal_set_aside = ""
        self._asked: str | None = None
        self.resuming = False
        bridge.status_changed.connect(self._status_changed)
        bridge.heard.connect(self._hear)
        bridge.journal_opened.connect(self._journal_opened)

    @property
    def remembers(self) -> bool:
        """Tell whether this machine has a keyring to keep the session in."""
        return self._keeper.remembers

    @property
    def unlocks_alone(self) -> bool:
        """Tell whether the password can be checked here while the server is away."""
        return self._keeper.knows_password(self._client.clock())

    def sign_in(self, user_name: str, password: str) -> None:
        """Sign in by name and password; ``problem`` tells when it did not succeed."""
        self._become("signing_in")
        self.resuming = False
        self._asked = password
        self._client.sign_in(user_name, password)

    def resume(self, refresh_token: str, *, locked: bool) -> None:
        """Sign in by what an earlier run left in the keyring; one that was locked stays locked."""
        self._become("locked" if locked else "signing_in")
        self.resuming = True
        self._client.resume(refresh_token)

    def show_alone(self, me: StaffInfo, setup: Setup, at: datetime) -> None:
        """Begin without the server, with what ``me`` saw last ``at`` that time.

        One who was away for longer than an unwatched desktop stays open has to give the password.
        """
        self.me, self.setup = me, setup
        if (self._client.clock() - at).total_seconds() > setup.idle_lock_seconds:
            self._keeper.keep_locked(locked=True)
            self.state = "locked"
        self._become("locked" if self.state == "locked" else "signed_in")

    def lock(self) -> None:
        """Blank the view until the same person's password is given; everything stays as it is."""
        if self.state == "signed_in":
            self._keeper.keep_locked(locked=True)
            self._become("locked")

    def unlock(self, password: str) -> bool:
        """Ask the server to unlock, or see for oneself while it is away; false when neither can be done."""
        self.problem = None
        if self.state != "locked":
            return False
        if self._client.unlock(password):
            self._asked = password
            return True
        return self._unlock_offline(password)

    def sign_out(self) -> None:
        """Sign out and remove everything of the person from this machine, at once; ``Parting`` asks first."""
        self._asked, self.resuming = None, False
        self._keeper.forget()
        self.me, self.setup = None, None
        self._become("signed_out")
        self.signing_out.emit()

    def note_extension(self, extension: str) -> None:
        """Take which telephone is one's own, as the server has just taken it."""
        if self.me is not None:
            self.me = msgspec.structs.replace(self.me, extension=extension)
            self.changed.emit()

    def note_trouble(self, trouble: bool) -> None:  # noqa: FBT001 - a callback
        """Take whether the disk refuses what is typed."""
        self.journal_trouble = trouble
        self.changed.emit()

    def _hear(self, news: News) -> None:
        match news:
            case SignedIn():
                self.resuming = False
                self._keeper.keep_token(news.refresh_token)
                self._found_right(signed_in=True)
                self.me, self.setup = news.me, news.setup
                # A locked desktop stays locked through a lost connection.
                self._become("locked" if self.state == "locked" else "signed_in")
            case SignInRefused():
                if news.problem is SignInProblem.EXPIRED:
                    self._keeper.forget_token()
                self._asked, self.resuming = None, False
                self._become("signed_out", news.problem, news.wait_seconds)
            case Unlocked(ok=True):
                self._found_right(signed_in=False)
                self._keeper.keep_locked(locked=False)
                self._become("signed_in")
            case Unlocked():
                self._asked = None
                self._become("locked", SignInProblem.WRONG, news.wait_seconds)
            case _:
                pass

    def _found_right(self, *, signed_in: bool) -> None:
        """The server has found right what was typed here; a token tells nothing of a password."""
        password, self._asked = self._asked, None
        if password is not None:
            self._keeper.keep_password(password, self._client.clock(), signed_in=signed_in)

    def _unlock_offline(self, password: str) -> bool:
        now = self._client.clock()
        if not self._keeper.knows_password(now):
            return False
        self._keeper.check_password(password, now, self._checked)
        return True

    def _checked(self, verdict: Verdict, wait: float) -> None:
        if self.state != "locked":
            return
        match verdict:
            case Verdict.RIGHT:
                self._keeper.keep_locked(locked=False)
                self._become("signed_in")
            case Verdict.WRONG:
                self._become("locked", SignInProblem.WRONG, math.ceil(wait))
            case Verdict.WAIT:
                self._become("locked", SignInProblem.TOO_MANY, math.ceil(wait))
            case Verdict.UNKNOWN:
                self._become("locked")

    def _status_changed(self, _: object) -> None:
        """What the server was asked and did not answer is seen to without it."""
        if self.state == "locked" and self._asked is not None and not self._client.ready:
            password, self._asked = self._asked, None
            self._unlock_offline(password)

    def _journal_opened(self, journal: Journal) -> None:
        self.journal_kept = journal.lasting
        self.journal_set_aside = journal.set_aside.name if journal.set_aside is not None else ""
        self.changed.emit()

    def _become(self, state: str, problem: SignInProblem | None = None, wait_seconds: int = 0) -> None:
        self.state = state
        self.problem = problem
        self.wait_seconds = wait_seconds
        self.changed.emit()
