"""What an administrator changes holds at once: at the desktops of this node and of every other."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest

from backend.protocol.commands import Claim
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import Answered, Ask, Hello, NotAnswered, Resume, SignInProblem, SignInRefused
from backend.protocol.ids import LineId, StaffId, new_id
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal, Result
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from backend.protocol.staff_inquiries import ListStaff, StaffListed
from backend.protocol.streams import case_stream
from backend.protocol.use_inquiries import CheckLog, LogChecked, ReadUses, Uses
from backend.protocol.uses import Use
from backend.protocol.words import Role
from backend.store.staff import put_staff, staff_by_id
from tests.live.real_node import AINO, MIKKO, QUEUE, Desktop, RealNode, command_id, real_node

OUTI, PIRKKO = "outi.pelto", "pirkko.salo"


async def ask(desktop: Desktop, inquiry: Inquiry) -> Found | ErrorCode:
    """Ask a question and wait for its answer."""
    await desktop.say(Ask(ask_id=new_id(), inquiry=inquiry))
    while True:
        frame = await desktop.hear()
        if isinstance(frame, Answered):
            return frame.found
        if isinstance(frame, NotAnswered):
            return frame.code


async def member(desktop: Desktop, user_name: str) -> StaffInfo:
    found = await ask(desktop, ListStaff())
    assert isinstance(found, StaffListed)
    return next(row.info for row in found.staff if row.info.user_name == user_name)


def saved(info: StaffInfo, **changes: Any) -> SaveStaff:
    fields = {name: getattr(info, name) for name in info.__struct_fields__}
    return SaveStaff(command_id=command_id(), **fields | changes)


def lock(staff_id: StaffId) -> LockStaff:
    return LockStaff(command_id=command_id(), staff_id=staff_id, locked=True)


async def refused_resume(node: RealNode, token: str) -> SignInProblem:
    async with Desktop.at(node.url) as desktop:
        await desktop.say(Hello(protocol=(1, 1), app="test"))
        await desktop.say(Resume(refresh_token=token))
        return (await desktop.wait_for(SignInRefused)).problem


@pytest.mark.slow
async def test_a_locked_persons_desktop_is_closed_and_cannot_come_back(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node:
        case_id = await node.case()
        async with Desktop.at(node.url) as keeper, Desktop.at(node.url) as nurse:
            await keeper.sign_in(OUTI)
            await nurse.sign_in(MIKKO)
            assert isinstance(await nurse.do(Claim(command_id=command_id(), case_id=case_id)), Result)
            locked = lock(await node.staff_id(MIKKO))
            assert isinstance(await keeper.do(locked), Result)
            assert await nurse.close_code() == 1012
            assert nurse.signed_in is not None
            assert await refused_resume(node, nurse.signed_in.refresh_token) is SignInProblem.EXPIRED
            async with Desktop.at(node.url) as colleague:
                await colleague.sign_in(AINO)
                assert isinstance(await colleague.do(Claim(command_id=command_id(), case_id=case_id)), Result)


async def test_who_loses_a_line_comes_back_without_it(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as keeper, Desktop.at(node.url) as nurse:
        await keeper.sign_in(OUTI)
        await nurse.sign_in(MIKKO)
        await nurse.subscribe(QUEUE)
        changed = saved(await member(keeper, MIKKO), lines=(LineId("urgent-advice"),))
        assert isinstance(await keeper.do(changed), Result)
        assert await nurse.close_code() == 1012
        assert nurse.signed_in is not None
        async with Desktop.at(node.url) as again:
            await again.resume(nurse.signed_in.refresh_token)
            assert again.signed_in is not None
            assert again.signed_in.me.lines == ("urgent-advice",)
            await again.subscribe(QUEUE)
            assert again.denied == {QUEUE}


async def test_a_new_password_signs_the_person_out_and_a_changed_colleague_does_not(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as keeper, Desktop.at(node.url) as nurse:
        await keeper.sign_in(OUTI)
        await nurse.sign_in(MIKKO)
        assert isinstance(await keeper.do(saved(await member(keeper, AINO), unit="Muualla")), Result)
        assert isinstance(await ask(nurse, ListStaff()), ErrorCode), "still there"
        reset = ResetPassword(command_id=command_id(), staff_id=await node.staff_id(MIKKO))
        done = await keeper.do(reset)
        assert isinstance(done, Result)
        assert len(done.value) == 24
        assert await nurse.close_code() == 1012


async def test_a_case_cannot_be_read_by_an_administrator_or_a_privacy_officer(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node:
        case_id = await node.case()
        for user_name in (OUTI, PIRKKO):
            record = None
            staff_id = await node.staff_id(user_name)

            def give_a_line(connection: Any, staff_id: StaffId = staff_id) -> None:
                record = staff_by_id(connection, staff_id)
                assert record is not None
                info = msgspec.structs.replace(record.info, lines=(LineId("oral-health"),))
                put_staff(connection, msgspec.structs.replace(record, info=info))

            assert record is None
            await node.backend.writer.run(give_a_line)
            async with Desktop.at(node.url) as desktop:
                await desktop.sign_in(user_name)
                assert desktop.signed_in is not None
                assert desktop.signed_in.me.lines == ()
                await desktop.subscribe(QUEUE, case_stream(case_id))
                assert desktop.denied == {QUEUE, case_stream(case_id)}
                refusal = await desktop.do(Claim(command_id=command_id(), case_id=case_id))
                assert isinstance(refusal, Refusal)
                assert refusal.code is ErrorCode.NOT_ALLOWED


async def test_what_the_command_line_changed_is_found_without_a_poke(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as nurse:
        await nurse.sign_in(MIKKO)
        staff_id = await node.staff_id(MIKKO)

        def demote(connection: Any) -> None:
            record = staff_by_id(connection, staff_id)
            assert record is not None
            info = msgspec.structs.replace(record.info, role=Role.PRIVACY_OFFICER)
            put_staff(connection, msgspec.structs.replace(record, info=info))

        await node.backend.writer.run(demote)
        await node.backend.standings.look_at_all()
        assert await nurse.close_code() == 1012


@pytest.mark.postgres
async def test_a_lock_reaches_the_desktops_of_another_node(tmp_path: Path, postgres_url: str) -> None:
    async with (
        real_node(tmp_path, postgres_url, name="one") as here,
        real_node(tmp_path, postgres_url, name="two") as there,
        Desktop.at(here.url) as keeper,
        Desktop.at(there.url) as nurse,
    ):
        await keeper.sign_in(OUTI)
        await nurse.sign_in(MIKKO)
        assert isinstance(await keeper.do(lock(await here.staff_id(MIKKO))), Result)
        async with asyncio.timeout(3):
            assert await nurse.close_code() == 1012


async def test_the_log_is_read_by_the_privacy_officer_only_and_reading_it_is_a_line_of_it(
    tmp_path: Path,
) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as nurse, Desktop.at(node.url) as officer:
        case_id = await node.case()
        await nurse.sign_in(AINO)
        await nurse.subscribe(case_stream(case_id))
        for inquiry in (ReadUses(), CheckLog()):
            assert await ask(nurse, inquiry) is ErrorCode.NOT_ALLOWED
        await officer.sign_in(PIRKKO)
        found = await ask(officer, ReadUses())
        assert isinstance(found, Uses)
        read, opened = found.lines[:2]
        assert (read.what, read.staff_name) == (Use.LOG_READ, "Pirkko Salo")
        assert (opened.what, opened.staff_name, opened.unit) == (
            Use.OPENED,
            "Aino Niemi",
            "Keskustan hyvinvointiasema",
        )
        assert (opened.case_id, opened.case_number) == (case_id, 1)
        checked = await ask(officer, CheckLog(whole=True))
        assert isinstance(checked, LogChecked)
        assert (checked.rows, checked.checked, checked.breaks, checked.ends_right) == (2, 2, (), True)
