"""Questions a desktop may ask and what answers them. Nothing here changes a case; most leave a line in the access log."""

from backend.protocol.staff_inquiries import ListStaff, StaffListed
from backend.protocol.use_inquiries import CheckLog, LogChecked, ReadUses, Uses

Inquiry = ListStaff | ReadUses | CheckLog
Found = StaffListed | Uses | LogChecked
