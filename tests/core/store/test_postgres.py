"""The same tables and the same store on a real PostgreSQL server; skipped where none is installed."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, text
from tests.core.store import test_forgetting as forgetting
from tests.core.store.people import NOON, Clock, Ids, call, callback, draft, person, stop
from tests.core.store.test_undo import WRITES, everything, take

from coachdesk.model.call import CallbackState, StopKind
from coachdesk.model.ids import BatchId, CallId, ProspectId
from coachdesk.store import Store, migrate, opening, schema

P1 = ProspectId("p1")
BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

pytestmark = pytest.mark.skipif(not BINARIES, reason="no PostgreSQL server is installed")


def run_as_nobody(*command: str, cwd: Path) -> None:
    """The server refuses to run as root."""
    user = {"user": "nobody", "group": "nogroup", "extra_groups": []} if ROOT else {}
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **user)  # type: ignore[call-overload]


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """A server in a folder, on a free loopback port; its address."""
    if ROOT:
        shutil.chown(folder, "nobody", "nogroup")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    data, bin_ = str(folder / "data"), BINARIES[-1].parent
    settings = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    run_as_nobody(
        str(bin_ / "initdb"), "-D", data, "-U", "coachdesk", "-A", "trust", "-N", "-E", "UTF8", "--locale=C", cwd=folder
    )
    run_as_nobody(
        str(bin_ / "pg_ctl"), "-D", data, "-l", str(folder / "log"), "-o", settings, "-w", "start", cwd=folder
    )
    try:
        yield f"postgresql+psycopg://coachdesk@127.0.0.1:{port}/postgres"
    finally:
        run_as_nobody(str(bin_ / "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop", cwd=folder)


@pytest.fixture(scope="module")
def server() -> Iterator[Engine]:
    folder = Path(tempfile.mkdtemp(prefix="coachdesk-pg-"))
    try:
        with running(folder) as address:
            engine = create_engine(address)
            yield engine
            engine.dispose()
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def store(server: Engine) -> Iterator[Store]:
    with server.connect() as c, c.begin():
        c.execute(text("DROP SCHEMA public CASCADE"))
        c.execute(text("CREATE SCHEMA public"))
        opening.create_all(c)
    found = Store(server, path=None, now=Clock(), new_id=Ids())
    yield found
    found.close()


def test_the_migrations_give_the_tables_of_the_models(server: Engine) -> None:
    with server.connect() as c:
        with c.begin():
            c.execute(text("DROP SCHEMA public CASCADE"))
            c.execute(text("CREATE SCHEMA public"))
        migrate.upgrade(c)
        assert compare_metadata(MigrationContext.configure(c), schema.metadata) == []


def test_a_day_s_work_reads_back_as_it_was_written(store: Store) -> None:
    ann = person("p1", "Siobhán O’Neill 🎉", number="+442079460123", email="so@example.com", tags=("hot",))
    ann = replace(ann, extra=(("Colour", "red"),), batch=BatchId("b"))
    with store.step("Imported") as step:
        step.add_prospects(
            [ann, *(person(f"q{n}", f"Bob{n} B", number=f"+4420794{n:05}", batch="b") for n in range(500))]
        )
    dialled = call("c1", seconds=12.5, open_steps=("name",))
    with store.step("Recorded") as step:
        step.add_call(dialled)
        step.add_draft(draft("d1", call=CallId("c1"), missing=("company",)))
        step.add_callback(callback("k1", call=CallId("c1")))
        step.mark_skipped(ProspectId("q0"), NOON)
        step.add_stop(stop("020794 00001"))
    assert store.prospect(P1) == ann
    assert list(store.all_calls()) == store.calls(P1) == [dialled]
    assert store.drafts(call=CallId("c1")) == [draft("d1", call=CallId("c1"), missing=("company",))]
    assert store.callbacks(before=NOON + timedelta(days=2)) == [callback("k1", call=CallId("c1"))]
    assert [p.id for p in store.prospects(search="siobhan 7946")] == ["p1"]
    assert [p.id for p in store.matching(numbers=["02079460123"], emails=["SO@example.com"])] == ["p1"]
    assert [p.id for p in store.uncalled(limit=2)] == ["q2", "q3"]
    counts = store.counts(since=NOON)
    assert (counts.prospects, counts.uncalled, counts.calls, counts.drafts) == (501, 499, 1, 1)
    store.put_glance("{}")
    assert store.get("glance") == "{}"


def test_every_write_is_taken_back(store: Store) -> None:
    with store.step("A day’s work") as step:
        step.add_prospects(
            person(f"p{n}", f"Ann{n} Stone", number=f"+44207946012{n}", email=f"p{n}@example.com") for n in range(1, 5)
        )
        step.add_call(call("c1"))
        step.add_draft(draft("d1"))
        step.add_callback(callback("k1"))
        step.add_stop(stop("p2@example.com", StopKind.EMAIL))
        step.put("current", "p1")
        step.add_take(take("t1"))
    before = everything(store)
    for name, write in WRITES.items():
        with store.step(name) as step:
            write(store, step)
        assert store.undo().label == name
    assert everything(store) == before
    assert store.callbacks(states=[CallbackState.DONE]) == []


def test_who_is_erased_is_in_no_file_of_a_table_any_more(server: Engine, store: Store) -> None:
    forgetting.fill(store)
    forgetting.forget(store)
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as c:
        c.exec_driver_sql("CHECKPOINT")
        folder = Path(str(c.exec_driver_sql("SHOW data_directory").scalar())) / "base"
    tables = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert b"Bob" in tables
    assert [secret for secret in forgetting.SECRETS if secret in tables] == []
    assert [found.value for found in store.stops()] == ["+442079460123"]
    assert store.count() == 1
