"""A real Dovecot of this test run's own: a private process on loopback, with its own users, mail and certificates."""

import base64
import grp
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from dataclasses import dataclass
from imaplib import IMAP4, IMAP4_SSL
from pathlib import Path

from coachdesk.settings import Mailbox

DOVECOT = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
PASSWORD = 'pass word “ß” \\" {}'
"""Everything a password may hold."""
OTHER = "127.0.0.2"
"""The same server by a name that its certificate is not for."""

CONFIG = """
base_dir = {here}/run
state_dir = {here}/state
log_path = {here}/log
protocols = imap
listen = 127.0.0.1, {other}
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
ssl = required
ssl_cert = <{here}/server.pem
ssl_key = <{here}/server.key
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_failure_delay = 0
auth_verbose = no
mail_location = maildir:{here}/mail/%u
mail_plugins = quota
mail_fsync = never
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {here}/users
}}
userdb {{
  driver = passwd-file
  args = {here}/users
}}
plugin {{
  quota = maildir:User quota
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Drafts {{
    auto = create
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {starttls}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True, slots=True)
class Dovecot:
    """``ca_file`` signed the server's certificate, which is for this machine’s NAME only."""

    here: Path
    tls: int
    starttls: int

    @property
    def ca_file(self) -> str:
        return str(self.here / "ca.pem")

    def mailbox(self, user: str = "sam", **more: object) -> Mailbox:
        given = {"server": NAME, "port": self.tls, "user": user, "ca_file": self.ca_file}
        return Mailbox(**(given | more))  # type: ignore[arg-type]

    def messages(self, user: str = "sam", folder: str = "Drafts") -> list[bytes]:
        """What lies in a folder, as files on the disk: asked of nobody who could be wrong."""
        place = self.here / "mail" / user / ("" if folder == "INBOX" else f".{folder}")
        return [path.read_bytes() for part in ("cur", "new") for path in sorted((place / part).glob("*"))]

    def flags(self, user: str = "sam", folder: str = "Drafts") -> list[str]:
        """Maildir's letters: D is a draft, S was seen."""
        files = (self.here / "mail" / user / f".{folder}" / "cur").glob("*")
        return [path.name.partition(":2,")[2] for path in files]

    def command(self, *words: str, user: str = "sam") -> None:
        """One command by Python's own client, such as CREATE, with the folder's name as the protocol spells it."""
        with self._client(user) as client:
            kind, said = client._simple_command(*words)
            assert kind == "OK", said

    def ask(self, *words: str, user: str = "sam", folder: str = "Drafts") -> list[bytes]:
        """What Python's own client hears to a command such as FETCH in this folder."""
        with self._client(user) as client:
            client.select(folder, readonly=True)
            client._simple_command(*words)
            said: list[bytes] = client.response(words[0])[1]
            return said

    def _client(self, user: str) -> IMAP4_SSL:
        client = IMAP4_SSL(NAME, self.tls, ssl_context=ssl.create_default_context(cafile=self.ca_file))
        client.authenticate("PLAIN", lambda _: f"\0{user}\0{PASSWORD}".encode())
        return client

    def empty(self) -> None:
        shutil.rmtree(self.here / "mail", ignore_errors=True)
        (self.here / "mail").mkdir()
        (self.here / "mail").chmod(0o777)


def start() -> tuple[Dovecot, subprocess.Popen[bytes]]:
    """A running server. Raises RuntimeError with its log where it doesn't come up."""
    here = Path(tempfile.mkdtemp(prefix="coachdesk-dovecot-"))
    here.chmod(0o755)
    server = Dovecot(here, tls=_free_port(), starttls=_free_port())
    server.empty()
    _certificates(here)
    _write(server)
    assert DOVECOT
    process = subprocess.Popen(
        [DOVECOT, "-F", "-c", str(here / "dovecot.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    for _ in range(100):
        if process.poll() is None and _answers(server.starttls):
            return server, process
        time.sleep(0.05)
    stop(server, process)
    log = here / "log"
    raise RuntimeError(log.read_text() if log.exists() else "Dovecot wrote no log")


def stop(server: Dovecot, process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        process.wait(10)
    shutil.rmtree(server.here, ignore_errors=True)


def _write(server: Dovecot) -> None:
    here, root = server.here, os.geteuid() == 0
    me = pwd.getpwuid(os.geteuid())
    # A server started by root gives up its rights; one of ours keeps those it has.
    owner = pwd.getpwnam("nobody") if root else me
    internal, login = ("dovecot", "dovenull") if root else (me.pw_name, me.pw_name)
    group = "dovecot" if root else _group(me.pw_gid)
    users = {
        "sam": "",
        "full": "userdb_quota_rule=*:storage=1k",
        "bare": "userdb_namespace/inbox/mailbox/Drafts/special_use=\\Junk",
    }
    lines = [
        f"{user}:{{PLAIN.b64}}{_b64(PASSWORD)}:{owner.pw_uid}:{owner.pw_gid}::{here}/mail/{user}::{extra}"
        for user, extra in users.items()
    ]
    (here / "users").write_text("\n".join(lines) + "\n", encoding="utf-8")
    ports = {"tls": server.tls, "starttls": server.starttls}
    config = CONFIG.format(here=here, internal=internal, group=group, login=login, other=OTHER, **ports)
    (here / "dovecot.conf").write_text(config)


def _b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _group(gid: int) -> str:
    return grp.getgrgid(gid).gr_name


def _certificates(here: Path) -> None:
    """An authority, and a server certificate for this machine that it signed."""
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    ca = [*key, "-x509", "-days", "2", "-subj", "/CN=Test authority", "-keyout", "ca.key", "-out", "ca.pem"]
    _openssl(here, "req", *ca, "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    _openssl(here, "req", *key, "-subj", "/CN=localhost", "-keyout", "server.key", "-out", "server.csr")
    (here / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    signed = ["-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2"]
    _openssl(here, "x509", "-req", *signed, "-extfile", "names", "-out", "server.pem")


def _name() -> str:
    """By what this machine knows itself: a system made in a folder may have no file of hosts."""
    try:
        socket.gethostbyname("localhost")
    except OSError:
        return "127.0.0.1"
    return "localhost"


def _openssl(here: Path, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=here, check=True, capture_output=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        assert isinstance(port, int)
        return port


def _answers(port: int) -> bool:
    try:
        IMAP4("127.0.0.1", port, timeout=2).shutdown()
    except (OSError, IMAP4.error):
        return False
    return True


NAME = _name()
