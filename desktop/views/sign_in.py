"""Signing in, once a shift; the same view unlocks a locked desktop without showing anything of it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from backend.protocol.frames import SignInProblem
from desktop.texts import LANGUAGES, formats, outage, words
from desktop.theme import SEMIBOLD, Size
from desktop.theme.icons import Icons
from desktop.views.button import Button
from desktop.views.field import Field
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.ports import Connection, Session


class SignIn(View):
    """One card in the middle. `locked` shows the person's name and asks for the password only."""

    sign_out_wanted = Signal()

    def __init__(
        self,
        look: Look,
        session: Session,
        connection: Connection,
        *,
        locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent, surface="window")
        self._session, self._connection, self._locked = session, connection, locked
        self._mark = QLabel()
        self._product = Label(look, Size.HEADING, SEMIBOLD)
        self._title = Label(look, role="muted", wrap=True)
        self.user = Field(look, QLineEdit())
        secret = QLineEdit()
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.password = Field(look, secret)
        self.problem = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self.problem.hide()
        self.away = IconLabel(
            look, "cloud-slash", "warn", size=Size.SMALL, text_role="text", weight="fill", wrap=True
        )
        self.away.hide()
        self.keyring = IconLabel(look, "info", "muted", size=Size.SMALL, wrap=True)
        self.ok = Button(look, "primary", tall=40, spread=True)
        self.other = Button(look, "quiet", small=True)
        self.language = Button(look, "quiet", small=True, icon="globe")
        self.ok.clicked.connect(self.submit)
        secret.returnPressed.connect(self.submit)
        user = self.user.control
        assert isinstance(user, QLineEdit)
        user.returnPressed.connect(secret.setFocus)
        self.other.clicked.connect(self.sign_out_wanted)
        self.language.clicked.connect(self._choose_language)
        self._build()
        session.changed.connect(self.retranslate)
        connection.changed.connect(self._follow)
        self._minute = QTimer(self, interval=20_000)
        self._minute.timeout.connect(self._follow)
        self._minute.start()
        self.retranslate()
        self.restyle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self._product, 1)
        head.addWidget(self.language)
        self._card = QWidget()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        for widget in (
            self._title,
            self.user,
            self.password,
            self.problem,
            self.away,
            self.ok,
            self.keyring,
            self.other,
        ):
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.addStretch(2)
        # Stretches, not an alignment: that would ask for the card's height at the width of the whole window.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)

    def submit(self) -> None:
        """Send what was written, unless something is missing."""
        user, password = self.user.value(), self._secret().text()
        self.user.wrong("" if user or self._locked else self.tr("Write your user name."))
        self.password.wrong("" if password else self.tr("Write your password."))
        if not password or not (user or self._locked):
            return
        if self._locked:
            if not self._session.unlock(password):
                self._show(
                    self.tr(
                        "This computer cannot check the password alone. Try again when the connection is back."
                    )
                )
        else:
            self._session.sign_in(user, password)
        self._secret().clear()

    def focus_first(self) -> None:
        (self.password.control if self._locked or self.user.value() else self.user.control).setFocus()

    def retranslate(self) -> None:
        # The product's name is the same in every language.
        self._product.setText("Luukku")
        me = self._session.me
        if self._locked:
            name = me.full_name if me else ""
            self._title.setText(self.tr("Locked. {name}, everything is as you left it.").format(name=name))
        else:
            self._title.setText(self.tr("Sign in for your shift."))
        self.user.setVisible(not self._locked)
        self.user.name(self.tr("User name"))
        self.password.name(self.tr("Password"))
        waiting = self._session.state == "signing_in"
        self.ok.setEnabled(not waiting)
        unlock, sign_in = self.tr("Unlock"), self.tr("Sign in")
        self.ok.set_words(self.tr("Signing in") if waiting else unlock if self._locked else sign_in)
        self.other.set_words(self.tr("Sign out and let another sign in"))
        self.other.setVisible(self._locked)
        self.keyring.say(
            self.tr(
                "This computer has no keyring: the session and drafts are kept in memory only, until you close."
            )
        )
        self.keyring.setVisible(not self._session.remembers)
        self.language.set_words(words.language(self.look.language), self.tr("Language"))
        self._show(self._problem())
        self._follow()

    def _follow(self) -> None:
        """Say the truth about the connection here too, where nothing else of the window is seen."""
        connection = self._connection
        away = connection.state == "offline" and connection.since is not None
        self.away.setVisible(away)
        if not away or connection.since is None:
            return
        zone, language = self.look.texts.zone, self.look.language
        since = formats.clock(connection.since, zone, language)
        passed = formats.span(self.look.clock() - connection.since, language)
        what = outage.title(connection.problem, connection.expired_at, since, passed, zone, language)
        self.away.say(f"{what}. {self._meanwhile()}")

    def _meanwhile(self) -> str:
        if self._locked and not self._session.unlocks_alone:
            return self.tr("This can be unlocked when the connection is back. Everything written is kept.")
        if self._locked:
            return self.tr("The password is checked on this computer. Everything written is kept.")
        return self.tr("Signing in goes on by itself when the connection is back.")

    def restyle(self) -> None:
        theme = self.look.theme
        self._mark.setPixmap(Icons.product(theme.px(32), self.devicePixelRatioF()))
        self._card.setFixedWidth(theme.px(360))
        super().restyle()

    def _secret(self) -> QLineEdit:
        assert isinstance(self.password.control, QLineEdit)
        return self.password.control

    def _problem(self) -> str:
        seconds = self._session.wait_seconds
        match self._session.problem:
            case None:
                return ""
            case SignInProblem.WRONG:
                said = self.tr("The name or the password is not right.")
                again = self.tr("Try again in {n} s.").format(n=seconds)
                return f"{said} {again}" if seconds else said
            case SignInProblem.LOCKED:
                return self.tr("This account is locked. Contact your support.")
            case SignInProblem.EXPIRED:
                return self.tr("The session has ended. Sign in again.")
            case SignInProblem.TOO_MANY:
                return self.tr("Too many tries. Try again in {n} s.").format(n=seconds)

    def _show(self, sentence: str) -> None:
        self.problem.say(sentence)
        self.problem.setVisible(bool(sentence))

    def _choose_language(self) -> None:
        menu = QMenu(self)
        for language in LANGUAGES:
            menu.addAction(words.language(language)).triggered.connect(
                lambda _on=False, one=language: QTimer.singleShot(
                    0, self, lambda: self.look.texts.switch(one)
                )
            )
        menu.exec(self.language.mapToGlobal(self.language.rect().bottomLeft()))
        menu.deleteLater()
