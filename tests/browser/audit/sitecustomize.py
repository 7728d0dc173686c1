"""Writes down each address outside this machine that the server's process turns to."""

import os
import sys

_OWN = ("127.", "localhost", "::1", "0.0.0.0")  # noqa: S104  # a name to compare with, nothing is bound to it


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    if not name.startswith(_OWN):
        with open(os.environ["ROUTE_ATLAS_AUDIT"], "a", encoding="utf-8") as log:  # noqa: PTH123  # loads before pathlib
            log.write(f"{event} {name}\n")


if "ROUTE_ATLAS_AUDIT" in os.environ:
    sys.addaudithook(_watch)
