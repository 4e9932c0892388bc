"""``luukku-backend``: serve a node, add a member of staff, look after the database."""

import os
import sys
from collections.abc import Sequence

from backend import exporting, feedback_numbers, keeping, recording, retaining, rotating
from backend.certificate import CertificateWrong
from backend.channels.phone.settings import PhoneWrong
from backend.command_line import parser
from backend.config import ConfigWrong, read_config
from backend.directory_keeping import keep_directory
from backend.domain.checklist_files import ChecklistWrong
from backend.domain.code_lists import CodeListWrong
from backend.domain.county import CountyFileWrong
from backend.domain.directory_files import DirectoryFileWrong
from backend.domain.guidance_files import GuidanceFileWrong
from backend.exports.settings import ExportsWrong
from backend.guidance_keeping import keep_guidance
from backend.identity.authorizations import AuthorizationsWrong
from backend.identity.oidc.settings import IdentificationWrong
from backend.serving import serve
from backend.staff_adding import StaffWrong, keep_staff
from backend.store.backup_file import BackupWrong
from backend.store.encryption import KeysWrong
from backend.store.migrate import DatabaseWrong

OPTIONS = (
    "data", "database", "county", "checklists", "codes", "host", "port", "demo", "clock_ahead", "identification", "authorizations",
    "phone", "exports",
)  # fmt: skip
KEEPING = {
    "backup": keeping.back_up,
    "restore": keeping.restore_backup,
    "migrate": keeping.migrate_database,
    "rotate-key": rotating.rotate_key,
    "retention": retaining.let_go,
    "feedback": feedback_numbers.tell_feedback,
    "verify": keeping.verify_database,
    "identification-keys": keeping.make_identification_keys,
}
EXPORTS = {
    "fhir": exporting.export_fhir,
    "avohilmo": exporting.export_avohilmo,
    "status": exporting.tell_status,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; 2 when it cannot be understood, 1 when it cannot be done."""
    understood = parser()
    chosen = understood.parse_args(arguments)
    try:
        if chosen.what == "announcements":
            return _told(recording.keep_announcements(chosen))
        options = {name: getattr(chosen, name) for name in OPTIONS}
        config = read_config(chosen.config, os.environ, options)
        if chosen.what in KEEPING:
            return _told(KEEPING[chosen.what](config, chosen))
        if chosen.what == "export":
            return _told(EXPORTS[chosen.export](config, chosen))
        if chosen.what == "serve":
            serve(config)
        elif chosen.what == "directory":
            print(keep_directory(config, chosen))
        elif chosen.what == "phrases":
            print(keep_guidance(config, chosen))
        else:
            print(keep_staff(config, chosen))
    except (
        AuthorizationsWrong,
        ConfigWrong,
        ExportsWrong,
        IdentificationWrong,
        PhoneWrong,
        StaffWrong,
    ) as error:
        understood.error(str(error))
    except (
        BackupWrong,
        CertificateWrong,
        ChecklistWrong,
        CodeListWrong,
        CountyFileWrong,
        DatabaseWrong,
        DirectoryFileWrong,
        GuidanceFileWrong,
        KeysWrong,
        OSError,
    ) as error:
        print(f"luukku-backend: {error}", file=sys.stderr)
        return 1
    return 0


def _told(done: keeping.Done) -> int:
    print(done.text)
    return 0 if done.good else 1


if __name__ == "__main__":
    sys.exit(main())
