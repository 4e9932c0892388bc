"""What is drawn of shared phrases and playbooks: one beside a case, the lists, and the forms of those who keep them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from backend.protocol.frames import SignedIn
from backend.protocol.words import Role
from desktop.screenshots import directory_sample
from desktop.screenshots import guidance_sample as sample
from desktop.screenshots.county import ME, SETUP
from desktop.screenshots.stage import Stage, begun, settle
from desktop.views.main_window import MainWindow


def _supervisor(stage: Stage) -> MainWindow:
    main = begun(stage)
    me = msgspec.structs.replace(ME, role=Role.SUPERVISOR)
    stage.client.me = me
    stage.client.on_news.tell(SignedIn(me=me, setup=SETUP, refresh_token=""))
    settle()
    return main


def playbook(stage: Stage) -> None:
    """A playbook beside the case, with a step ticked."""
    main = begun(stage)
    settle()
    main.guidance_work.open_playbook(sample.FEVER.playbook_id)
    main.client.playbook.boxes[0].setChecked(True)


def playbooks(stage: Stage) -> None:
    """Every playbook, the one for the case first."""
    begun(stage).deeds.do("playbooks")


def reviews(stage: Stage) -> None:
    """What a supervisor has to look at."""
    _supervisor(stage).deeds.do("reviews")


def phrase_form(stage: Stage) -> None:
    """A shared phrase as it is changed, with a suggestion."""
    main = _supervisor(stage)
    main.guidance_work.change(f"phrase:{sample.SWELLING.phrase_id}")


def playbook_form(stage: Stage) -> None:
    """A playbook as it is changed."""
    _supervisor(stage).guidance_work.change(f"playbook:{sample.FEVER.playbook_id}")


def chain_form(stage: Stage) -> None:
    """A care chain as it is changed."""
    chain = next(iter(directory_sample.directory_state().chains))
    _supervisor(stage).guidance_work.change(f"chain:{chain}")


def service_form(stage: Stage) -> None:
    """A service as it is changed, with its lines and matters."""
    main = _supervisor(stage)
    main.directory_work.change(directory_sample.KELA.service_id)
    main.directory_work.form.area.verticalScrollBar().setValue(10_000)


GUIDANCE_SCENES: dict[str, Callable[[Stage], None]] = {
    "playbook": playbook,
    "playbooks": playbooks,
    "reviews": reviews,
    "shared-phrase-form": phrase_form,
    "playbook-form": playbook_form,
    "chain-form": chain_form,
    "service-form": service_form,
}
