"""A backup as one file: a tar with a small manifest and the dump, written aside, read back, and only then named."""

import hashlib
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Literal

import msgspec

from backend.store.census import Census
from backend.store.durable import sync_folder
from backend.store.trouble import Trouble, trouble_of

FORMAT = 1
_MANIFEST = "manifest.json"
_DUMP = {"sqlite": "database.sqlite", "postgresql": "database.dump"}
_CHUNK = 1 << 20


class BackupWrong(Exception):
    """A backup cannot be made or used; the text says why in one line."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside the dump. It shows no key and nothing of a client."""

    format: int = FORMAT
    product: str
    revision: str
    kind: Literal["sqlite", "postgresql"]
    taken_at: datetime
    sha256: str
    census: Census
    keys: dict[str, str]
    """A fingerprint of each key by its number: the database is of no use without these."""
    hashing: str = ""
    """The same of what look-ups are hashed and the access log is chained by; empty in backups of earlier versions."""


_manifests = msgspec.json.Decoder(Manifest)


@contextmanager
def work_folder(beside: Path) -> Iterator[Path]:
    """Give a folder of one's own on the same disk, gone afterwards. Raises BackupWrong when that disk is full."""
    folder = Path(tempfile.mkdtemp(prefix=".luukku-", dir=beside))
    try:
        yield folder
    except Exception as failure:
        if trouble_of(failure) is Trouble.DISK:
            raise BackupWrong(f"there is no room left in {beside}; nothing was changed") from failure
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def refuse_existing(file: Path, *, force: bool) -> None:
    """Raise BackupWrong when the file is there already, or its folder is not."""
    if not file.parent.is_dir():
        raise BackupWrong(f"there is no folder {file.parent}")
    if file.exists() and not force:
        raise BackupWrong(f"{file} is there already; --force replaces it")


def write_file(file: Path, folder: Path, dump: Path, manifest: Manifest) -> None:
    """Join manifest and dump in the work folder, read them back and give them their name."""
    part = folder / "backup.part"
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
            text = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
            tar.addfile(_entry(_MANIFEST, len(text)), BytesIO(text))
            with dump.open("rb") as content:
                tar.addfile(_entry(_DUMP[manifest.kind], dump.stat().st_size), content)
        out.flush()
        os.fsync(out.fileno())
    if read_manifest(part) != manifest:
        raise BackupWrong("what was written could not be read back")
    with dump_of(part, manifest) as content:
        if digest(content) != manifest.sha256:
            raise BackupWrong("what was written could not be read back")
    part.replace(file)
    sync_folder(file.parent)


def read_manifest(file: Path) -> Manifest:
    """Return the manifest of a backup. Raises BackupWrong and OSError."""
    with _opened(file) as tar, _member(tar, _MANIFEST, file) as content:
        try:
            manifest = _manifests.decode(content.read())
        except msgspec.DecodeError:
            raise BackupWrong(f"the manifest of {file} cannot be read") from None
    if manifest.format > FORMAT:
        raise BackupWrong(f"{file} was made by a later version of Luukku ({manifest.product})")
    return manifest


@contextmanager
def dump_of(file: Path, manifest: Manifest) -> Iterator[IO[bytes]]:
    """Give the dump inside a backup to be read from its beginning."""
    with _opened(file) as tar, _member(tar, _DUMP[manifest.kind], file) as content:
        yield content


def take_out(file: Path, manifest: Manifest, to: Path) -> None:
    """Write the dump into a file that only its owner may read, and see that it is the one that was put in."""
    handle = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with dump_of(file, manifest) as content, os.fdopen(handle, "wb") as out:
        shutil.copyfileobj(content, out, _CHUNK)
    with to.open("rb") as written:
        if digest(written) != manifest.sha256:
            raise BackupWrong(f"{file} was damaged since it was made")


def digest(content: IO[bytes]) -> str:
    """Return the SHA-256 of what is left to read."""
    found = hashlib.sha256()
    while chunk := content.read(_CHUNK):
        found.update(chunk)
    return found.hexdigest()


def _entry(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    return entry


@contextmanager
def _opened(file: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(file, "r:") as tar:
            yield tar
    except (tarfile.TarError, EOFError):
        raise BackupWrong(f"{file} is no backup of Luukku, or was cut short") from None


def _member(tar: tarfile.TarFile, name: str, file: Path) -> IO[bytes]:
    try:
        found = tar.extractfile(name)
    except KeyError:
        found = None
    if found is None:
        raise BackupWrong(f"{file} is no backup of Luukku, or was cut short")
    return found
