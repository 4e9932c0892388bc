"""What a professional hears while it rings at the other end."""

from backend.channels.phone.asterisk.board import Board
from backend.channels.phone.asterisk.call import Call


async def ring_back(board: Board, call: Call) -> None:
    """Let the professional hear that it rings."""
    assert call.agent is not None
    await board.ringing_tone(call.agent, _name(call))


async def stop_ring_back(board: Board, call: Call) -> None:
    """End it."""
    await board.stop(_name(call))


def _name(call: Call) -> str:
    return f"{call.call_id}.ring.{call.order_id}"
