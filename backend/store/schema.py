"""Every table there is: whoever goes through all of them takes `metadata` from here."""

from backend.store import (
    call_tables,
    consultation_tables,
    directory_tables,
    export_tables,
    feedback_tables,
    guidance_tables,
    handover_tables,
    open_case_tables,
    pair_tables,
    tables,
)

metadata = tables.metadata
TABLES = (
    call_tables,
    consultation_tables,
    directory_tables,
    export_tables,
    feedback_tables,
    guidance_tables,
    handover_tables,
    open_case_tables,
    pair_tables,
    tables,
)
"""The modules of tables, so that each is read before anybody asks what there is."""
