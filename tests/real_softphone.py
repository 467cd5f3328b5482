"""A real softphone and a real far end on loopback: baresip, and sipp playing people who answer, hang up and refuse.

Whom a number reaches is in the number: ``talks(6)`` answers and hangs up after six seconds, ``listens()`` talks until
the other end hangs up, ``REFUSES`` are busy, unknown and the like, and any other number rings for ever.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest

RINGS = 0.2
"""Seconds until somebody answers."""
RINGS_FOR_EVER = "79000"
TRIES = 4
REFUSES = {
    "73000": "486 Busy Here",
    "74000": "603 Decline",
    "75000": "404 Not Found",
    "76000": "480 Temporarily Unavailable",
    "77000": "500 Server Internal Error",
}
"""Numbers that nobody answers, and what is said instead."""


def talks(seconds: float) -> str:
    """The number of somebody who answers and hangs up so long after."""
    return f"71{round(seconds * 1000):05d}"


def listens(which: int = 0) -> str:
    """The number of somebody who answers and never hangs up."""
    return f"72{which:03d}"


_CONFIG = """
sip_listen 127.0.0.1:{sip}
net_interface 127.0.0.1
rtp_ports {rtp}-{rtp_end}
audio_source aufile,{folder}/silence.wav
audio_player aufile,{folder}/heard.wav
audio_alert aufile,{folder}/alert.wav
call_max_calls 200
module_path {modules}
module g711.so
module aufile.so
module uuid.so
module_app account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:{control}
module_app httpd.so
http_listen 127.0.0.1:{keys}
"""
_ACCOUNT = "<sip:rep@127.0.0.1:{sip};transport=udp>;regint=0;answermode=manual\n"
_MODULES = ("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules", "/usr/local/lib/baresip/modules")

# --- what sipp plays

_SDP = """Content-Type: application/sdp
Content-Length: [len]

v=0
o=them 1 1 IN IP[local_ip_type] [local_ip]
s=-
c=IN IP[media_ip_type] [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000
"""
_NO_BODY = "Content-Length: 0\n"
_VIA = "Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch{back}]\n"
_CONTACT = "Contact: <sip:[local_ip]:[local_port];transport=[transport]>\n"
_FIRST = ("71", "72", *(number[:2] for number in REFUSES))


def _send(text: str, *, again: bool = True) -> str:
    retried = ' retrans="500"' if again else ""
    return f"<send{retried}><![CDATA[\n{text}\n]]></send>\n"


def _status(line: str, body: str = _NO_BODY, *, sequence: str = "[last_CSeq:]") -> str:
    head = f"[last_Via:]\n[last_From:]\n[last_To:];tag=[pid]to[call_number]\n[last_Call-ID:]\n{sequence}\n"
    return _send(f"SIP/2.0 {line}\n{head}{_CONTACT}{body}", again=line[0] != "1")


def _header(expression: str, header: str, *names: str) -> str:
    where = f'search_in="hdr" header="{header}:" check_it="false"'
    return f'<ereg regexp="{expression}" {where} assign_to="{",".join(names)}"/>\n'


def everybody() -> str:
    """The far end that plays whom the number says."""
    named = [
        _header("sip:[^;>]*", "Contact", "contact"),
        _header(".*", "From", "from"),
        _header(".*", "To", "to"),
        _header("[0-9]+", "CSeq", "sequence"),
        _header("sip:71([0-9]+)@", "To", "all", "digits"),
        '<todouble assign_to="millis" variable="digits"/>\n',
        *(_header(f"sip:{first}[0-9]*@", "To", f"who{first}") for first in _FIRST),
    ]
    answers = (
        f'<pause milliseconds="{round(RINGS * 1000)}"/>{_status("200 OK", _SDP)}<recv request="ACK" crlf="true"/>\n'
    )
    bye = f"BYE [$contact] SIP/2.0\n{_VIA.format(back='')}From:[$to];tag=[pid]to[call_number]\nTo:[$from]\n"
    bye += f"Call-ID: [call_id]\nCSeq: 1 BYE\nMax-Forwards: 70\n{_NO_BODY}"
    # The cancelling has a tag of ours already; what it cancels is answered with the invitation’s own number.
    cancelled = _status("487 Request Terminated", sequence="CSeq: [$sequence] INVITE").replace(
        ";tag=[pid]to[call_number]", ""
    )
    steps = [
        f'<recv request="INVITE" crlf="true"><action>{"".join(named)}</action></recv>\n',
        _status("180 Ringing"),
        *(f'<nop test="who{first}" next="{first}"/>\n' for first in _FIRST),
        f'<recv request="CANCEL"/>{_status("200 OK")}{cancelled}<recv request="ACK" next="9"/>\n',
        f'<label id="71"/>{answers}<pause variable="millis"/>{_send(bye)}<recv response="200" next="9"/>\n',
        f'<label id="72"/>{answers}<recv request="BYE"/>{_status("200 OK")}<nop next="9"/>\n',
        *(
            f'<label id="{number[:2]}"/>{_status(line)}<recv request="ACK" next="9"/>\n'
            for number, line in REFUSES.items()
        ),
        '<label id="9"/>\n',
    ]
    known = ",".join(["contact", "from", "to", "sequence", "all", "digits", "millis", *(f"who{f}" for f in _FIRST)])
    return _scenario("".join(steps) + f'<Reference variables="{known}"/>\n')


def rings_us(*, gives_up: bool, seconds: float = 0.5) -> str:
    """Rings the softphone from +1 202 555 0142: gives up after so long, or waits for the answer and hangs up then."""
    who = "From: <sip:+12025550142@[local_ip]:[local_port]>;tag=[pid]us[call_number]\n"
    who += "To: <sip:rep@[remote_ip]:[remote_port]>"
    rest = "Call-ID: [call_id]\n{sequence}\nMax-Forwards: 70\n"
    to = "sip:rep@[remote_ip]:[remote_port] SIP/2.0\n"
    invite = f"INVITE {to}{_VIA.format(back='')}{who}\n{rest.format(sequence='CSeq: 1 INVITE')}{_CONTACT}{_SDP}"
    cancel = f"CANCEL {to}{_VIA.format(back='-4')}{who}\n{rest.format(sequence='CSeq: 1 CANCEL')}{_NO_BODY}"
    pause = f'<pause milliseconds="{round(seconds * 1000)}"/>\n'
    heard = '<recv response="100" optional="true"/>\n<recv response="180"/>\n'
    if gives_up:
        end = f'{pause}{_send(cancel)}<recv response="200"/>\n<recv response="487"/>\n'
    else:
        peer = "[peer_tag_param]"
        ack = f"ACK {to}{_VIA.format(back='')}{who}{peer}\n{rest.format(sequence='CSeq: 1 ACK')}{_NO_BODY}"
        bye = f"BYE {to}{_VIA.format(back='')}{who}{peer}\n{rest.format(sequence='CSeq: 2 BYE')}{_NO_BODY}"
        end = f'<recv response="200" rtd="true"/>\n{_send(ack, again=False)}{pause}{_send(bye)}<recv response="200"/>\n'
    return _scenario(_send(invite) + heard + end)


def _scenario(steps: str) -> str:
    return f'<?xml version="1.0" encoding="ISO-8859-1" ?>\n<scenario name="far end">\n{steps}</scenario>\n'


# --- the two ends


class Softphone:
    """One baresip with a folder and ports of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sip, self.control, self._keys = _free_port(udp=True), _free_port(), _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        with wave.open(str(folder / "silence.wav"), "wb") as out:
            out.setparams((1, 2, 8000, 0, "NONE", ""))
            out.writeframes(bytes(2 * 8000 * 60))
        rtp = 20_000 + (self.sip % 40) * 250
        ports = {"sip": self.sip, "control": self.control, "keys": self._keys, "rtp": rtp, "rtp_end": rtp + 2_400}
        modules = next(place for place in _MODULES if Path(place).is_dir())
        (folder / "config").write_text(_CONFIG.format(modules=modules, folder=folder, **ports), encoding="utf-8")
        (folder / "accounts").write_text(_ACCOUNT.format(sip=self.sip), encoding="utf-8")
        (folder / "contacts").write_text("", encoding="utf-8")

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            command = ["baresip", "-f", str(self.folder)]
            self._process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        # A look at the system’s list of sockets: a connection would push out whoever is listening to it.
        _until(lambda: _listens(self.control) and _listens(self._keys))

    def press(self, command: str) -> str:
        """What the rep does at the softphone itself: "hangup", "accept", "dial NUMBER"."""
        with urlopen(f"http://127.0.0.1:{self._keys}/?{quote('/' + command)}", timeout=5) as answer:
            return str(answer.read().decode("utf-8", "replace"))

    def kill(self) -> None:
        """As a crash does: at once, without a word."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait(10)
            self._process = None


class FarEnd:
    """One sipp: plays a scenario to whoever rings ``port``, or rings ``to`` itself, once."""

    def __init__(self, folder: Path, scenario: str | None = None, *, to: int = 0) -> None:
        self._folder, self._scenario, self._to = folder, scenario or everybody(), to
        # A port of it, or of its sound, may have been taken by another program between the look and the start.
        for _ in range(TRIES):
            self._start()
            if to or self._listens():
                return
            self.close()
        raise AssertionError(f"sipp didn’t listen: {(folder / f'far-{self.port}.log').read_text(errors='replace')}")

    def _start(self) -> None:
        self.port = _free_port(udp=True)
        file = self._folder / f"far-{self.port}.xml"
        file.write_text(self._scenario, encoding="ISO-8859-1")
        media = str(_free_port(udp=True) // 2 * 2)
        command = ["sipp", "-sf", str(file), "-i", "127.0.0.1", "-p", str(self.port), "-mp", media, "-nostdin"]
        target = [f"127.0.0.1:{self._to}", "-m", "1"] if self._to else []
        with (self._folder / f"far-{self.port}.log").open("wb") as log:
            self._process = subprocess.Popen(
                [*command, *target], cwd=self._folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL
            )

    def _listens(self) -> bool:
        with contextlib.suppress(AssertionError):
            _until(lambda: _listens(self.port, udp=True) or self._process.poll() is not None)
        return self._process.poll() is None and _listens(self.port, udp=True)

    @property
    def domain(self) -> str:
        return f"127.0.0.1:{self.port}"

    def close(self) -> None:
        self._process.kill()
        self._process.wait(10)


@contextlib.contextmanager
def softphone() -> Iterator[Softphone]:
    """A running baresip for as long as the block lasts."""
    if not (shutil.which("baresip") and shutil.which("sipp")):
        if os.environ.get("CI"):
            pytest.fail("There is no baresip or no sipp here, and the tests of calls can’t be left out of the gate.")
        pytest.skip(
            "needs baresip and sipp; on Debian: apt-get install --no-install-recommends baresip-core sip-tester"
        )
    with tempfile.TemporaryDirectory(prefix="coachdesk-phone-") as folder:
        phone = _started(Path(folder))
        try:
            yield phone
        finally:
            phone.kill()


def _started(folder: Path) -> Softphone:
    """On other ports where one of them was taken by another program between the look and the start."""
    for _ in range(TRIES - 1):
        phone = Softphone(folder)
        try:
            phone.start()
        except AssertionError:
            phone.kill()
        else:
            return phone
    phone = Softphone(folder)
    phone.start()
    return phone


_handed_out: set[int] = set()
_one_at_a_time = threading.Lock()


def _free_port(*, udp: bool = False) -> int:
    """Twenty softphones start at once: what one of them was promised is not promised to another."""
    with _one_at_a_time:
        while True:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM if udp else socket.SOCK_STREAM) as one:
                one.bind(("127.0.0.1", 0))
                port = int(one.getsockname()[1])
            if port not in _handed_out:
                _handed_out.add(port)
                return port


def _listens(port: int, *, udp: bool = False) -> bool:
    table = Path("/proc/net/udp" if udp else "/proc/net/tcp").read_text(encoding="ascii")
    state = "" if udp else " 00000000:0000 0A "
    return f" 0100007F:{port:04X}{state}" in table


def _until(true: Callable[[], bool], *, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError("it did not happen")
        time.sleep(0.02)
