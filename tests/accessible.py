"""What a screen reader finds on the screen: the accessible objects of a program, over AT-SPI.

https://gnome.pages.gitlab.gnome.org/at-spi2-core/devel-docs/ · Linux only.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, Properties, unwrap_msg

_Found = TypeVar("_Found")

_ATSPI = "org.a11y.atspi"
_ROOT = "/org/a11y/atspi/accessible/root"
_LOOK_EVERY_S = 0.05
_CALL_LIMIT_S = 10.0


@dataclass(frozen=True)
class Accessible:
    """One object on the screen."""

    connection: DBusConnection
    bus: str
    path: str

    @property
    def name(self) -> str:
        """What a screen reader says of it."""
        address = DBusAddress(self.path, self.bus, f"{_ATSPI}.Accessible")
        reply = self._ask_message(Properties(address).get("Name"))
        return str(reply[0][1])

    def children(self) -> "list[Accessible]":
        """Return what it consists of."""
        found = self._ask("Accessible", "GetChildren")[0]
        return [Accessible(self.connection, bus, path) for bus, path in found]

    def extents(self) -> tuple[int, int, int, int]:
        """Return its place on the screen: left, top, width, height, in pixels."""
        left, top, width, height = self._ask("Component", "GetExtents", "u", (0,))[0]
        return left, top, width, height

    def all(self) -> "Iterator[Accessible]":
        """Return it and what is in it, from the top."""
        yield self
        for child in self.children():
            yield from child.all()

    def process(self) -> int:
        """Return the id of the process it belongs to."""
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        message = new_method_call(bus, "GetConnectionUnixProcessID", "s", (self.bus,))
        return int(self._ask_message(message)[0])

    def _ask(
        self, interface: str, method: str, form: str | None = None, values: tuple[Any, ...] = ()
    ) -> tuple[Any, ...]:
        address = DBusAddress(self.path, self.bus, f"{_ATSPI}.{interface}")
        return self._ask_message(new_method_call(address, method, form, values))

    def _ask_message(self, message: Any) -> tuple[Any, ...]:
        reply = self.connection.send_and_get_reply(message, timeout=_CALL_LIMIT_S)
        answer: tuple[Any, ...] = unwrap_msg(reply)
        return answer


@contextmanager
def desktop() -> Iterator[Accessible]:
    """Return the root of all that is on the screen; its children are the programs."""
    with open_dbus_connection("SESSION") as session:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = session.send_and_get_reply(new_method_call(launcher, "GetAddress"))
        (address,) = unwrap_msg(reply)
    with open_dbus_connection(address) as connection:
        yield Accessible(connection, f"{_ATSPI}.Registry", _ROOT)


def until(look: Callable[[], _Found | None], limit_s: float, what: str) -> _Found:
    """Return what `look` finds, as soon as it does; AssertionError with `what` after the limit.

    Objects come and go while one looks: what is gone counts as not found.
    """
    pause, end = Event(), time.monotonic() + limit_s
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except (DBusErrorResponse, TimeoutError):  # gone, or too busy to answer
            pass
        pause.wait(_LOOK_EVERY_S)  # nobody tells when another program's window has changed
    raise AssertionError(f"not within {limit_s:.0f} s: {what}")
