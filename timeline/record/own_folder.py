"""Temporary folders that are gone with their process, and if that was ended by force, with the next one that starts.

Each holds a file that its owner keeps locked as long as it lives; the system takes the lock away with the process,
however that ends. A folder whose file can be locked by somebody else is nobody's any more.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
import weakref
from pathlib import Path

try:
    import fcntl
except ImportError:  # no such locks on this system: what a killed process leaves there stays
    fcntl = None  # type: ignore[assignment]

_PREFIX = "timeline-own-"
_OWNER = ".owner"


class OwnFolder:
    """A new temporary folder at ``path``; ``remove`` takes it away, and so does the end of this object."""

    def __init__(self) -> None:
        remove_left_over()
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self.remove = weakref.finalize(self, _remove, self.path, _locked(self.path), os.getpid())


def remove_left_over() -> None:
    """Take away the folders of this account's processes that were ended by force; others are not touched."""
    if fcntl is None:
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            _remove_if_left_over(folder)


def _remove_if_left_over(folder: Path) -> None:
    folder_stat = folder.lstat()
    if not stat.S_ISDIR(folder_stat.st_mode) or folder_stat.st_uid != os.getuid() or folder_stat.st_mode & 0o077:
        return
    lock = os.open(folder / _OWNER, os.O_RDWR | os.O_NOFOLLOW)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises while its owner lives
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(lock)


def _locked(folder: Path) -> int | None:
    """The open, locked file of a folder. It gets its name when it is locked, so that nobody finds it free."""
    if fcntl is None:
        return None
    lock = os.open(folder / f"{_OWNER}-new", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with contextlib.suppress(OSError):  # a disk without locks: the file is then never given its name
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.rename(folder / f"{_OWNER}-new", folder / _OWNER)
    return lock


def _remove(folder: Path, lock: int | None, owner: int) -> None:
    if os.getpid() != owner:  # a fork that ends must not take it from its parent
        return
    shutil.rmtree(folder, ignore_errors=True)
    if lock is not None:
        os.close(lock)
