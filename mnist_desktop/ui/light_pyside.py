"""PySide6, imported without what it gets ready for others than a program in use.

A third of an empty window's start goes to that. A PySide6 that does it otherwise is imported as
it comes.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from threading import RLock
from types import CodeType, ModuleType
from typing import Any

from mnist_desktop.ui.platform import override

SIGNATURES = tuple(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "mapping", "parser")
)
"""What words the signatures of Qt's functions, for `help` and for the errors of wrong calls."""
LOOKED_UP = "update_mapping"
"""What the library takes out of `mapping` past all that could notice it, before each error."""

_running = RLock()
"""One module is run at a time: another thread that asks for something of it waits."""


def import_pyside() -> None:
    """Import PySide6; the first one to do so in the process decides."""
    finders = sys.meta_path
    sys.meta_path = _Finders(finders)
    try:
        import_module("PySide6.QtCore")
    finally:
        sys.meta_path = list(sys.meta_path)
    _read_no_sources()


class _Finders(list[Any]):
    """Where modules are found. PySide6 puts those that it carries in its library before them."""

    @override
    def insert(self, place: Any, finder: Any) -> None:
        super().insert(place, finder)
        if hasattr(finder, "_mod2path") and hasattr(finder, "zfile"):
            _read_signatures_later(finder)


def _read_signatures_later(carried: Any) -> None:
    """Have PySide6 compile what words its signatures when that is first asked for.

    It carries them as source, which was compiled anew at each start: 35 of 155 ms to the first
    paint of an empty window.
    """
    execute = carried.exec_module

    def create_module(spec: Any) -> ModuleType | None:
        return _Later(spec.name) if spec.name in SIGNATURES else None

    def exec_module(module: ModuleType) -> None:
        if isinstance(module, _Later):
            path = carried._mod2path[module.__name__]
            module.__file__ = path
            module.wait(lambda: compile(carried.zfile.read(path), path, "exec"))
        else:
            execute(module)

    carried.create_module, carried.exec_module = create_module, exec_module


class _Later(ModuleType):
    """A module that is run when something of it is first asked for."""

    _code: Callable[[], CodeType] | None = None

    def wait(self, code: Callable[[], CodeType]) -> None:
        """Run `code` only then."""
        self._code = code
        if self.__name__.endswith(".mapping"):
            vars(self)[LOOKED_UP] = self._update_mapping

    def _update_mapping(self) -> Any:
        if vars(self).get(LOOKED_UP) == self._update_mapping:  # not yet the real one
            del vars(self)[LOOKED_UP]
        self._run()
        return vars(self)[LOOKED_UP]()

    def _run(self) -> None:
        with _running:
            if self._code is not None:
                code = self._code()
                self._code = None
                exec(code, vars(self))

    @override
    def __getattr__(self, name: str) -> Any:
        if self._code is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        self._run()
        return getattr(self, name)


def _read_no_sources() -> None:
    """Keep PySide6 from reading the source of each module that is imported from now on.

    It looks there for `from __feature__ import …`, which this program has nowhere; that takes
    12 ms of the time to the first paint.
    """
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        vars(features)["_mod_uses_pyside"] = lambda module: True
