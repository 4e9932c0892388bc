"""Which function does which command, and the writer that does them."""

from sqlalchemy import Engine

from backend.commands import (
    administering,
    arriving,
    asking_colleagues,
    assessing,
    call_presence,
    call_system,
    callbacks,
    calling,
    calls_heard,
    closing,
    consulting,
    conversing,
    directory,
    feedback,
    following_up,
    guidance,
    handing_over,
    holding,
    identification,
    identifying,
    in_between,
    joining,
    leases,
    letting_go,
    nodes,
    pairing,
    partners,
    phrases,
    presence,
    pressing,
    reading_feedback,
    record_joining,
    record_keeping,
    registering,
    releasing,
    representing,
    revealing,
    right_answers,
    rights,
    sent_forms,
    signing_records,
    silence,
    speaking,
    status_page,
    strong_identity,
    taking,
    tasks,
    telephones,
    uses,
)
from backend.commands import resident as by_resident
from backend.commands import system as by_system
from backend.commands.actor import Actor, ResidentActor, StaffActor, SystemActor
from backend.commands.answers import Answer, refused
from backend.commands.resident import ResidentCommand
from backend.commands.system import SystemCommand
from backend.domain.county import County
from backend.protocol import (
    assessment_commands,
    call_commands,
    consultation_commands,
    handover_commands,
    sent_form_commands,
)
from backend.protocol import client_commands as by_clients
from backend.protocol import commands as by_staff
from backend.protocol.call_commands import CallCommand
from backend.protocol.clock import Clock
from backend.protocol.commands import Command
from backend.protocol.consultation_commands import ConsultationCommand
from backend.protocol.directory_commands import DirectoryCommand
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback_commands import RegisterFeedback, TagFeedback, TakeBackChange, TellChange
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.guidance_commands import GuidanceCommand
from backend.protocol.handover_commands import HandoverCommand
from backend.protocol.pair_commands import PairCommand
from backend.protocol.record_commands import CorrectRecord, NoteSummaryTaken, SignRecord
from backend.protocol.results import Result
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from backend.store.batch import Handling
from backend.store.encryption import Cipher
from backend.store.unit import Unit
from backend.store.writer import Writer

WITHOUT_CASES = (
    by_staff.SetPresence,
    by_staff.SavePhrase,
    by_staff.DeletePhrase,
    SaveStaff,
    LockStaff,
    ResetPassword,
    by_clients.SetLegalHold,
)
"""All that administrators and privacy officers may do: the rest concerns clients, and they have none."""

AnyCommand = Command | ResidentCommand | SystemCommand
CommandWriter = Writer[Actor, AnyCommand]


def open_writer(*, engine: Engine, cipher: Cipher, county: County, clock: Clock) -> CommandWriter:
    """Start the writer that does every command."""
    handling = Handling[Actor, AnyCommand](do=do, name=name, is_many=is_many)
    return Writer(engine=engine, cipher=cipher, county=county, clock=clock, handling=handling)


def is_many(actor: Actor) -> bool:
    """Tell whether there may be a crowd of such actors: anybody may write from a page."""
    return isinstance(actor, ResidentActor)


def name(actor: Actor) -> str:
    """Return who the actor is in the ledger."""
    match actor:
        case StaffActor():
            return f"staff:{actor.staff_id}"
        case ResidentActor():
            # The page may send its first command again when it has got its thread meanwhile.
            return "resident"
        case SystemActor():
            return "system"


def do(unit: Unit, actor: Actor, command: AnyCommand) -> Answer:
    """Do the command for the actor, and bring every case that it changed into line with what is permitted now."""
    answer = _done_by(unit, actor, command)
    if isinstance(answer, Result):
        in_between.settle(unit)
        rights.settle(unit)
    return answer


def _done_by(unit: Unit, actor: Actor, command: AnyCommand) -> Answer:
    """Do the command. One of another kind of actor is refused."""
    match actor:
        case StaffActor() if isinstance(command, Command):
            return _of_staff(unit, actor, command)
        case ResidentActor() if isinstance(command, ResidentCommand):
            return _of_resident(unit, actor, command)
        case SystemActor() if isinstance(command, SystemCommand):
            return _of_system(unit, command)
        case _:
            return refused(command, ErrorCode.NOT_ALLOWED)


def _of_staff(unit: Unit, actor: StaffActor, command: Command) -> Answer:  # noqa: C901, PLR0912 - a case a command
    if not actor.role.has_cases and not isinstance(command, WITHOUT_CASES):
        return refused(command, ErrorCode.NOT_ALLOWED)
    match command:
        case by_staff.Claim():
            return taking.claim(unit, actor, command)
        case by_staff.TakeNext():
            return taking.take_next(unit, actor, command)
        case by_staff.Release():
            return releasing.release(unit, actor, command)
        case by_staff.Transfer():
            return releasing.transfer(unit, actor, command)
        case by_staff.TakeBack():
            return releasing.take_back(unit, actor, command)
        case by_staff.Reply():
            return speaking.reply(unit, actor, command)
        case by_staff.AddNote():
            return speaking.add_note(unit, actor, command)
        case by_staff.HandDraft():
            return speaking.hand_draft(unit, actor, command)
        case by_staff.MarkRead():
            return speaking.mark_read(unit, actor, command)
        case by_staff.MarkCallback():
            return callbacks.mark_callback(unit, actor, command)
        case by_staff.SetUrgency():
            return registering.set_urgency(unit, actor, command)
        case by_staff.Close():
            return closing.close(unit, actor, command)
        case by_staff.JoinCases():
            return joining.join_cases(unit, actor, command)
        case by_staff.DismissSuggestion():
            return joining.dismiss_suggestion(unit, actor, command)
        case by_staff.RegisterContact():
            return registering.register_contact(unit, actor, command)
        case by_staff.RevealCode():
            return uses.reveal_code(unit, actor, command)
        case by_staff.SetPresence():
            return presence.set_presence(unit, actor, command)
        case by_staff.SavePhrase():
            return phrases.save_phrase(unit, actor, command)
        case by_staff.DeletePhrase():
            return phrases.delete_phrase(unit, actor, command)
        case by_clients.AskIdentification():
            return identification.ask(unit, actor, command)
        case assessment_commands.SignQuestionnaire():
            return assessing.sign_questionnaire(unit, actor, command)
        case SetFollowUp():
            return following_up.set_follow_up(unit, actor, command)
        case SignRecord():
            return signing_records.sign_record(unit, actor, command)
        case CorrectRecord():
            return signing_records.correct_record(unit, actor, command)
        case NoteSummaryTaken():
            return signing_records.note_summary_taken(unit, actor, command)
        case assessment_commands.ResolveTask():
            return tasks.resolve_task(unit, actor, command)
        case SaveStaff() | LockStaff() | ResetPassword():
            return administering.keep_staff(unit, actor, command)
        case _ if isinstance(command, DirectoryCommand):
            return directory.keep_directory(unit, actor, command)
        case _ if isinstance(command, GuidanceCommand):
            return guidance.keep_guidance(unit, actor, command)
        case by_clients.SetLegalHold():
            return holding.set_legal_hold(unit, actor, command)
        case by_clients.IdentifyClient():
            return identifying.identify_client(unit, actor, command)
        case by_clients.LinkClient():
            return identifying.link_client(unit, actor, command)
        case by_clients.UnlinkClient():
            return identifying.unlink_client(unit, actor, command)
        case by_clients.SaveClient():
            return record_keeping.save_client(unit, actor, command)
        case by_clients.SetNonDisclosure():
            return record_keeping.set_non_disclosure(unit, actor, command)
        case by_clients.SayForWhom():
            return representing.say_for_whom(unit, actor, command)
        case by_clients.RecordRight():
            return representing.record_right(unit, actor, command)
        case by_clients.SetRelation():
            return record_keeping.set_relation(unit, actor, command)
        case by_clients.JoinClients():
            return record_joining.join_clients(unit, actor, command)
        case by_clients.SeparateClients():
            return record_joining.separate_clients(unit, actor, command)
        case by_clients.BreakGlass():
            return revealing.break_glass(unit, actor, command)
        case by_clients.RevealContact():
            return revealing.reveal_contact(unit, actor, command)
        case RegisterFeedback():
            return feedback.register_feedback(unit, actor, command)
        case TagFeedback() | TellChange() | TakeBackChange():
            return reading_feedback.keep_reading(unit, actor, command)
        case _ if isinstance(command, ConsultationCommand | HandoverCommand | PairCommand):
            return _among_colleagues(unit, actor, command)
        case sent_form_commands.SendForm():
            return sent_forms.send_form(unit, actor, command)
        case sent_form_commands.WithdrawForm():
            return sent_forms.withdraw_form(unit, actor, command)
        case _:
            return _during_a_call(unit, actor, command)


def _among_colleagues(
    unit: Unit, actor: StaffActor, command: ConsultationCommand | HandoverCommand | PairCommand
) -> Answer:
    if isinstance(command, PairCommand):
        return pairing.keep_pair(unit, actor, command)
    if isinstance(command, HandoverCommand):
        return _of_handover(unit, actor, command)
    return _of_consultation(unit, actor, command)


def _of_consultation(unit: Unit, actor: StaffActor, command: ConsultationCommand) -> Answer:
    match command:
        case consultation_commands.AskConsultation():
            return asking_colleagues.ask(unit, actor, command)
        case consultation_commands.WithdrawConsultation():
            return asking_colleagues.withdraw(unit, actor, command)
        case consultation_commands.AnswerConsultation():
            return asking_colleagues.answer(unit, actor, command)
        case consultation_commands.NoteAnswerRead():
            return asking_colleagues.note_read(unit, actor, command)


def _of_handover(unit: Unit, actor: StaffActor, command: HandoverCommand) -> Answer:
    match command:
        case handover_commands.OfferHandover():
            return handing_over.offer(unit, actor, command)
        case handover_commands.AcceptHandover():
            return handing_over.accept(unit, actor, command)
        case handover_commands.DeclineHandover():
            return handing_over.decline(unit, actor, command)
        case handover_commands.WithdrawHandover():
            return handing_over.withdraw(unit, actor, command)
        case handover_commands.HandToPartner():
            return partners.hand_to_partner(unit, actor, command)
        case handover_commands.NoteClientReached():
            return in_between.note_client_reached(unit, actor, command)


def _during_a_call(unit: Unit, actor: StaffActor, command: CallCommand) -> Answer:
    match command:
        case call_commands.PlaceCall():
            return calling.place_call(unit, actor, command)
        case call_commands.HoldCall():
            return calling.hold_call(unit, actor, command)
        case call_commands.ConsultCall():
            return consulting.consult_call(unit, actor, command)
        case call_commands.JoinCall():
            return consulting.join_call(unit, actor, command)
        case call_commands.DropConsult():
            return consulting.drop_consult(unit, actor, command)
        case call_commands.LeaveCall():
            return consulting.leave_call(unit, actor, command)
        case call_commands.EndCall():
            return calling.end_call(unit, actor, command)
        case call_commands.SetExtension():
            return telephones.set_extension(unit, actor, command)


def _of_resident(unit: Unit, actor: ResidentActor, command: ResidentCommand) -> Answer:  # noqa: C901, PLR0912 - a case a command
    match command:
        case by_resident.SubmitForm():
            return arriving.submit_form(unit, actor, command)
        case by_resident.OpenChat():
            return arriving.open_chat(unit, actor, command)
        case by_resident.RequestCallback():
            return arriving.request_callback(unit, actor, command)
        case by_resident.ResidentSays():
            return conversing.resident_says(unit, actor, command)
        case by_resident.AddToCase():
            return status_page.add_to_case(unit, actor, command)
        case by_resident.AnswerForm():
            return sent_forms.answer_form(unit, actor, command)
        case by_resident.ConvertChat():
            return conversing.convert_chat(unit, actor, command)
        case by_resident.EndChat():
            return conversing.end_chat(unit, actor, command)
        case by_resident.GiveSurvey():
            return status_page.give_survey(unit, actor, command)
        case by_resident.GiveFeedback():
            return feedback.give_feedback(unit, actor, command)
        case by_resident.Withdraw():
            return status_page.withdraw(unit, actor, command)
        case by_resident.ResidentMarks():
            return conversing.resident_marks(unit, actor, command)
        case by_resident.ResidentIdentified():
            return strong_identity.resident_identified(unit, actor, command)
        case by_resident.IdentificationDropped():
            return identification.dropped(unit, actor, command)


def _of_system(unit: Unit, command: SystemCommand) -> Answer:  # noqa: C901, PLR0912 - a case a command
    match command:
        case by_system.StaffConnected():
            return presence.staff_connected(unit, command)
        case by_system.StaffDisconnected():
            return presence.staff_disconnected(unit, command)
        case by_system.NodeStarted():
            return nodes.node_started(unit, command)
        case by_system.NodeStopped():
            return nodes.node_stopped(unit, command)
        case by_system.NodeGone():
            return nodes.node_gone(unit, command)
        case by_system.ReturnCase():
            return leases.return_case(unit, command)
        case by_system.LogUse():
            return uses.log_use(unit, command)
        case by_system.KeepStaff():
            return administering.keep_staff_by_hand(unit, command)
        case by_system.KeepDirectory():
            return directory.keep_directory_by_hand(unit, command)
        case by_system.KeepGuidance():
            return guidance.keep_guidance_by_hand(unit, command)
        case by_system.NoteRight():
            return right_answers.note_right(unit, command)
        case by_system.RemindChat():
            return silence.remind_chat(unit, command)
        case by_system.EndSilentChat():
            return silence.end_silent_chat(unit, command)
        case by_system.ResumeFollowUp():
            return following_up.resume(unit, command)
        case by_system.RemindConsultation():
            return asking_colleagues.remind(unit, command)
        case by_system.ReturnOffer():
            return handing_over.return_offer(unit, command)
        case by_system.PressReply():
            return pressing.press_reply(unit, command)
        case by_system.LetGo():
            return letting_go.let_go(unit, command)
        case call_system.TellCall():
            return calls_heard.tell_call(unit, command)
        case call_system.CallsStand():
            return calls_heard.calls_stand(unit, command)
        case call_system.EndWrapUp():
            return call_presence.end_wrap_up(unit, command)
