"""Writing files so that there is always a whole one: the old one, or the new one."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from mnist_desktop.core.errors import QT_TRANSLATE_NOOP, UserError

UNFINISHED = ".part"
"""Suffix of a file that is being written; one that stays behind is worth nothing."""

MOST_LETTERS = 80
"""A longer name of a file is cut short where it is named."""

_IS_A_FOLDER = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” is a folder; choose another name to save under."
)
_NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” was not saved: writing is not allowed there; choose another place."
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” was not saved: its folder is no longer there; choose another one."
)
_NO_ROOM = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” was not saved: there is no room left; make some and save again."
)
_BAD_NAME = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” was not saved: the name is not allowed; choose another one."
)
_ANY_REASON = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” was not saved ({reason}); try again, or choose another place."
)

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
"""What a file system says that cannot be told to bring a file to the disk at once."""


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file, or leave an older one untouched; UserError, one sentence, where it can't be.

    A link is followed, and the file's permissions stay as they were. At a power cut, too, there
    is a whole file: the new bytes are on the disk before they take the old one's place.
    """
    try:
        # What stands at the end of links is replaced, not the link.
        target = Path(os.path.realpath(path))
        if target.exists():
            _check(target)
        _replace(target, data)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def _check(target: Path) -> None:
    """Refuse to replace what is no file (a device would be gone), or may not be written."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not target.is_file() or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _replace(target: Path, data: bytes) -> None:
    unfinished = target.with_name(f".{os.urandom(8).hex()}{UNFINISHED}")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            file.flush()
            _sync(file.fileno())
        with contextlib.suppress(OSError):  # there is no older one, or its rights can't be had
            unfinished.chmod(stat.S_IMODE(target.stat().st_mode))
        unfinished.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise
    _sync_folder(target.parent)


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk as well, where folders can be opened (not on Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _called(path: Path) -> str:
    """Return what a file is called in a sentence, however long its name is."""
    name = path.name or str(path)
    return name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1]}…"


def _refusal(path: Path, error: OSError | ValueError) -> UserError:
    name = _called(path)
    match error:
        case IsADirectoryError():
            return UserError(_IS_A_FOLDER, name=name)
        case PermissionError() | OSError(errno=errno.EROFS):
            return UserError(_NOT_ALLOWED, name=name)
        case FileNotFoundError() | NotADirectoryError():
            return UserError(_NO_FOLDER, name=name)
        case OSError(errno=number) if number in _FULL:
            return UserError(_NO_ROOM, name=name)
        case ValueError() | OSError(errno=errno.ENAMETOOLONG | errno.EINVAL | errno.EILSEQ):
            return UserError(_BAD_NAME, name=name)
        case _:
            reason = error.strerror or type(error).__name__
            return UserError(_ANY_REASON, name=name, reason=reason)
