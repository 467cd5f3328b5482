"""What of softphones is on this machine is seen without touching it, and one that is too open is told."""

import socket
from contextlib import closing
from pathlib import Path

import pytest

from coachdesk.phone.found import baresip, hooks_set, listening, microsip, softphones, too_wide
from coachdesk.phone.programs import link_handler
from coachdesk.phone.recipes import microsip as hooks

LOCAL = "module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:4444\n"


def test_a_bare_machine_has_nothing(tmp_path: Path) -> None:
    found = softphones(home=tmp_path, environ={}, which=lambda _name: None, handler=lambda _scheme: "")
    assert [(one.id, one.installed) for one in found] == [
        ("system", False), ("baresip", False), ("linphone", False), ("microsip", False),
    ]  # fmt: skip
    assert not any(one.ready or one.warning for one in found)


def test_what_is_installed_and_set_up_is_seen(tmp_path: Path) -> None:
    (tmp_path / ".baresip").mkdir()
    (tmp_path / ".baresip" / "config").write_text(LOCAL)
    for folder in ("local", "roaming"):
        (tmp_path / folder / "MicroSIP").mkdir(parents=True)
    (tmp_path / "local" / "MicroSIP" / "microsip.exe").touch()
    ini = "[Settings]\r\n" + "\r\n".join(hooks().lines)
    (tmp_path / "roaming" / "MicroSIP" / "microsip.ini").write_text(ini, encoding="utf-16")
    found = softphones(
        home=tmp_path,
        environ={"LOCALAPPDATA": str(tmp_path / "local"), "APPDATA": str(tmp_path / "roaming")},
        which=lambda name: f"/usr/bin/{name}",
        handler=lambda scheme: f"phone-{scheme}.desktop",
    )
    assert [(one.id, one.installed, one.ready) for one in found] == [
        ("system", True, True), ("baresip", True, True), ("linphone", True, True), ("microsip", True, True),
    ]  # fmt: skip
    assert found[0].place == "phone-tel.desktop"
    assert found[3].place.endswith("microsip.exe")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("module_app ctrl_tcp.so\n", "ctrl_tcp on 0.0.0.0:4444"),
        ("module_app ctrl_tcp.so\nctrl_tcp_listen 0.0.0.0:4444\n", "ctrl_tcp on 0.0.0.0:4444"),
        ("module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1.evil:4444\n", "ctrl_tcp on 127.0.0.1.evil"),
        (LOCAL + "module cons.so\n", "cons on 0.0.0.0:5555"),
        (LOCAL + "module_app httpd.so\nhttp_listen 192.0.2.1:8000\n", "httpd on 192.0.2.1:8000"),
        (LOCAL, ""),
        ("module_app ctrl_tcp.so\nctrl_tcp_listen [::1]:4444 # mine\n", ""),
        ("#module_app ctrl_tcp.so\nctrl_tcp_listen 0.0.0.0:4444\n", ""),
        ("", ""),
    ],
)
def test_a_baresip_that_other_computers_can_command_is_warned_of(config: str, said: str) -> None:
    warning = too_wide(config)
    assert said in warning
    assert bool(warning) == bool(said)


def test_links_that_come_back_to_us_are_no_way_to_dial(tmp_path: Path) -> None:
    found = softphones(home=tmp_path, environ={}, which=lambda _name: None, handler=lambda _: "coachdesk-open.desktop")
    assert (found[0].ready, found[0].warning[:41]) == (False, "tel: links come to CoachDesk itself: choo")


def test_who_listens_is_read_from_the_system_and_never_connected_to(tmp_path: Path) -> None:
    if listening(1) is None:
        pytest.skip("this system has no list of sockets")
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as local,
        closing(socket.create_server(("0.0.0.0", 0))) as wide,
    ):
        near, far = local.getsockname()[1], wide.getsockname()[1]
        assert (listening(near), listening(far)) == ("loopback", "wide")
        assert baresip(tmp_path, port=near).running
        assert f"port {far}" in baresip(tmp_path, port=far).warning
        local.settimeout(0.05)
        with pytest.raises(TimeoutError):
            local.accept()
    assert listening(near) == ""


def test_a_system_without_a_list_of_sockets_is_not_guessed_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.phone.found.TCP_TABLES", (tmp_path / "none",))
    assert baresip(tmp_path).running is None


def test_an_ini_that_is_none_has_no_hooks(tmp_path: Path) -> None:
    for text in ("", "no section", "[Settings]\ncmdCallEnd", "[Other]\ncmdCallEnd=x", "\0\0[Settings"):
        assert not hooks_set(text)
    assert microsip({}, which=lambda _name: "m.exe").ready is False


def test_the_handler_of_links_is_asked_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert link_handler("tel") == ""
    (tmp_path / "xdg-mime").write_text('#!/bin/sh\necho "$3.desktop"\n')
    (tmp_path / "xdg-mime").chmod(0o755)
    assert link_handler("tel") == "x-scheme-handler/tel.desktop"
