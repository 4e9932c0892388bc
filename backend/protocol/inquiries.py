"""Questions a desktop may ask and what answers them. Nothing here changes a case; most leave a line in the access log."""

from backend.protocol.client_inquiries import (
    CaseRead,
    CheckRight,
    ClientSeen,
    ClientsFound,
    FindClients,
    History,
    LookAtClient,
    ReadCase,
    ReadHistory,
    RightAnswered,
)
from backend.protocol.directory_inquiries import ReadServiceHistory, ServiceHistory
from backend.protocol.export_inquiries import CaseExported, ExportCase
from backend.protocol.feedback_inquiries import (
    ChangesRead,
    FeedbackRead,
    ReadChanges,
    ReadFeedback,
    ReadThemes,
    ThemesRead,
)
from backend.protocol.guidance_inquiries import GuidanceHistory, ReadGuidanceHistory
from backend.protocol.staff_inquiries import ListStaff, StaffListed
from backend.protocol.use_inquiries import (
    CheckLog,
    ExtractMade,
    FindPatterns,
    LogChecked,
    MakeExtract,
    PatternsFound,
    ReadRetention,
    ReadUses,
    RetentionReport,
    Uses,
)

OfClients = CheckRight | FindClients | LookAtClient | ReadHistory | ReadCase | ExportCase
OfTheLog = ReadUses | FindPatterns | MakeExtract | CheckLog | ReadRetention
OfFeedback = ReadChanges | ReadFeedback | ReadThemes
Inquiry = ListStaff | ReadServiceHistory | ReadGuidanceHistory | OfFeedback | OfTheLog | OfClients
Found = (
    StaffListed
    | ServiceHistory
    | ChangesRead
    | FeedbackRead
    | ThemesRead
    | GuidanceHistory
    | Uses
    | PatternsFound
    | ExtractMade
    | LogChecked
    | RetentionReport
    | ClientsFound
    | ClientSeen
    | History
    | CaseRead
    | RightAnswered
    | CaseExported
)
