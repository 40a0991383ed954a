"""The functions of ``izde.h``, by ctypes, which lets other threads run during a call."""

from __future__ import annotations

import ctypes
import json
import os
from pathlib import Path
from typing import Any

from ._errors import IzdeError

_NAME = "libizde_c.so"


def _path() -> str:
    """Where the library is: IZDE_LIBRARY, beside this file, or built in the repository."""
    given = os.environ.get("IZDE_LIBRARY")
    if given:
        return given
    here = Path(__file__).resolve().parent
    built = here.parent.parent / ".build" / "release" / _NAME
    for candidate in (here / _NAME, built):
        if candidate.exists():
            return str(candidate)
    raise IzdeError(
        f"the library {_NAME} is not beside the package “{here}”",
        "pip install ./python, in the repository of izde",
    )


def _load() -> ctypes.CDLL:
    path = _path()
    try:
        library = ctypes.CDLL(path)
    except OSError as error:
        raise IzdeError(
            f"the library “{path}” cannot be loaded: {error}",
            "install libsqlite3 (Debian: apt install libsqlite3-0)",
        ) from error
    handle = ctypes.c_void_p
    length = ctypes.POINTER(ctypes.c_size_t)
    library.izde_version.restype = ctypes.c_char_p
    library.izde_open.restype = handle
    library.izde_open.argtypes = [ctypes.c_char_p, ctypes.POINTER(handle)]
    library.izde_open_many.restype = handle
    library.izde_open_many.argtypes = [
        ctypes.POINTER(ctypes.c_char_p), ctypes.c_size_t, ctypes.POINTER(handle)]
    library.izde_ask.restype = handle
    library.izde_ask.argtypes = [handle, ctypes.c_char_p, ctypes.c_size_t]
    library.izde_read.restype = handle
    library.izde_read.argtypes = [handle, length]
    library.izde_answer_close.restype = None
    library.izde_answer_close.argtypes = [handle]
    library.izde_close.restype = None
    library.izde_close.argtypes = [handle]
    library.izde_free.restype = None
    library.izde_free.argtypes = [handle]
    return library


_library = _load()
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def version() -> str:
    """The version of the library."""
    text: bytes = _library.izde_version()
    return text.decode()


def error_of(record: dict[str, Any]) -> IzdeError:
    """The exception for an error record."""
    return IzdeError(record["message"], record.get("next_step"), record.get("query"))


def open_index(directories: tuple[str, ...]) -> int:
    """Opens the indexes in some folders as one and gives their handle.

    Raises:
        IzdeError: where one of them cannot be opened.
    """
    if any("\0" in directory for directory in directories):
        raise IzdeError("the path of a folder has no NUL character")
    message = ctypes.c_void_p()
    paths = (ctypes.c_char_p * len(directories))(*map(os.fsencode, directories))
    handle: int | None = _library.izde_open_many(paths, len(paths), ctypes.byref(message))
    if handle is not None:
        return handle
    text = ctypes.string_at(message.value or 0) if message.value else b'{"message":"no memory"}'
    _library.izde_free(message)
    raise error_of(json.loads(text))


def close_index(handle: int) -> None:
    """Closes an index; a handle that is closed is ignored."""
    _library.izde_close(handle)


class Stream:
    """The lines of one answer, in blocks.

    It is read by one thread at a time, and only by the process that asked.
    """

    __slots__ = ("_handle", "_process", "_length")

    def __init__(self, index: int | None, request: dict[str, Any]) -> None:
        # Half a surrogate pair is no text that UTF-8 could hold: the library sees U+FFFD.
        text = _encode(request).encode("utf-8", "replace")
        self._process = os.getpid()
        self._length = ctypes.c_size_t()
        self._handle: int | None = _library.izde_ask(index, text, len(text))
        if self._handle is None:
            raise IzdeError("the index is closed", "open it again: izde.Index(path)")

    def read(self) -> bytes | None:
        """The next lines, whole ones; None after the last."""
        handle = self._handle
        if handle is None:
            return None
        if self._process != os.getpid():
            raise IzdeError(
                "an answer that was begun before a fork is read by the parent only",
                "ask again in the child",
            )
        start: int | None = _library.izde_read(handle, ctypes.byref(self._length))
        if start is None:
            self.close()
            return None
        return ctypes.string_at(start, self._length.value)

    def close(self) -> None:
        """Ends the answer, read to its end or not."""
        handle, self._handle = self._handle, None
        if handle is not None and self._process == os.getpid():
            _library.izde_answer_close(handle)

    def __del__(self) -> None:
        try:
            self.close()
        except Exception:  # The interpreter is ending, and the library may be gone.
            pass
