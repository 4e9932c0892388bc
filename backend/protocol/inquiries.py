"""Questions a desktop may ask and what answers them. Nothing here changes a case; most leave a line in the access log."""

from backend.protocol.client_inquiries import (
    CaseRead,
    ClientSeen,
    ClientsFound,
    FindClients,
    History,
    LookAtClient,
    ReadCase,
    ReadHistory,
)
from backend.protocol.staff_inquiries import ListStaff, StaffListed
from backend.protocol.use_inquiries import (
    CheckLog,
    LogChecked,
    ReadRetention,
    ReadUses,
    RetentionReport,
    Uses,
)

Inquiry = (
    ListStaff | ReadUses | CheckLog | FindClients | LookAtClient | ReadHistory | ReadCase | ReadRetention
)
Found = StaffListed | Uses | LogChecked | ClientsFound | ClientSeen | History | CaseRead | RetentionReport
