"""What a chat knows of its case only moves forward."""

from backend.channels.web.chat_view import ChatView
from backend.channels.web.matters import Matters
from backend.channels.web.page_secret import new_secret
from backend.channels.web.reading import Reading
from tests.channels.web.served import Served
from tests.channels.web.test_chat_socket import opened


async def test_a_snapshot_read_before_the_latest_event_changes_nothing(served: Served) -> None:
    secret = new_secret()
    with served.socket() as line:
        opened(line, secret)
        line.hear("opened")
        matters = Matters(Reading(served.backend.reader, served.clock))
        late = await matters.find(secret)
        (case_id,) = served.cases()
        served.claim(case_id)
        now = await matters.find(secret)
    assert late is not None
    assert now is not None
    assert late.seq < now.seq
    view = ChatView(now, 0)
    view.renew(late)
    assert view.holder == served.nurse.ref.staff_id
    view = ChatView(late, 0)
    view.renew(now)
    assert view.holder == served.nurse.ref.staff_id
