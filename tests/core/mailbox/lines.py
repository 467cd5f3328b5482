"""A mail server that says what a test tells it to, for what no honest server ever says; and a cable that breaks."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

CAN = b"IMAP4rev1 AUTH=PLAIN SPECIAL-USE STARTTLS"
Script = dict[str, list[bytes]]
"""What is said to each command, by its word; the last line stands behind the tag. A script without it says OK."""


@contextmanager
def talking(
    here: Path, script: Script, *, hello: bytes = b"* OK ready", can: bytes = CAN, tls: bool = True
) -> Iterator[tuple[int, list[bytes]]]:
    """The port it listens on, and every line it heard."""
    heard: list[bytes] = []
    script = {"CAPABILITY": [b"* CAPABILITY " + can, b"OK"]} | script

    def talk(plain: socket.socket) -> None:
        with _secured(plain, here) if tls else plain as sock:
            file = sock.makefile("rwb")
            file.write(hello + b"\r\n")
            file.flush()
            while line := file.readline():
                heard.append(line)
                for answer in _answers(line, script):
                    if answer == b"HANG UP":
                        return
                    file.write(answer + b"\r\n")
                file.flush()
                if b"AUTHENTICATE" in line:
                    heard.append(file.readline())
                    tag = line.split()[0]
                    said = script.get("PASSWORD", [b"OK in"])
                    if said == [b"HANG UP"]:
                        return
                    file.write(_last(tag, said[-1]) + b"\r\n")
                    file.flush()

    with _listening(talk) as port:
        yield port, heard


def _answers(line: bytes, script: Script) -> list[bytes]:
    tag, _, rest = line.strip().partition(b" ")
    word = rest.split()[0].decode("ascii", "replace").upper() if rest.split() else ""
    if word == "AUTHENTICATE":
        return [b"+ "]
    whole = rest.decode("ascii", "replace").upper()
    said = next((script[key] for key in script if whole.startswith(key)), [b"OK done"])
    return said if said[-1:] == [b"HANG UP"] else [*said[:-1], _last(tag, said[-1])]


def _last(tag: bytes, said: bytes) -> bytes:
    return tag + b" " + (said if b" " in said else said + b" done")


def _secured(plain: socket.socket, here: Path) -> ssl.SSLSocket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(here / "server.pem", here / "server.key")
    return context.wrap_socket(plain, server_side=True)


@contextmanager
def breaking(port: int, *, after: int, swallow: bool) -> Iterator[int]:
    """A cable to ``port`` that breaks once so many bytes were sent up through it.

    ``swallow``: it carries all of them up and breaks when the server answers, so that only the answer is lost.
    """

    def carry(near: socket.socket) -> None:
        with near, socket.create_connection(("127.0.0.1", port)) as far:
            sent = [0]
            down = threading.Thread(target=_down, args=(far, near, lambda: swallow and sent[0] > after))
            down.start()
            with contextlib.suppress(OSError):
                while chunk := near.recv(4096):
                    sent[0] += len(chunk)
                    if sent[0] > after and not swallow:
                        break
                    far.sendall(chunk)
            for end in (near, far):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
            down.join()

    with _listening(carry) as own:
        yield own


def _down(far: socket.socket, near: socket.socket, over: Callable[[], bool]) -> None:
    with contextlib.suppress(OSError):
        while chunk := far.recv(4096):
            if over():
                near.shutdown(socket.SHUT_RDWR)
                return
            near.sendall(chunk)


@contextmanager
def _listening(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """Serves one caller after the other on a port of its own."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def work() -> None:
            while True:
                try:
                    caller, _ = door.accept()
                except OSError:
                    return
                with contextlib.suppress(OSError):
                    serve(caller)

        thread = threading.Thread(target=work)
        thread.start()
        try:
            port = door.getsockname()[1]
            assert isinstance(port, int)
            yield port
        finally:
            with contextlib.suppress(OSError):
                door.shutdown(socket.SHUT_RDWR)
            door.close()
            thread.join()
