"""Runs the migrations. The only place that imports Alembic; knows no table."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from coachdesk.errors import StoreDamaged
from coachdesk.language import tr
from coachdesk.store import schema

SCRIPTS = Path(__file__).resolve().parent / "migrations"


def config(c: Connection) -> Config:
    """Alembic's settings without an ini file: the scripts lie beside this module, also in a frozen program."""
    settings = Config()
    settings.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    settings.attributes["connection"] = c
    return settings


def upgrade(c: Connection, *, to: str = "head") -> None:
    """Brings the schema up to ``to`` in one transaction.

    SQLite's batch mode makes a table anew, which foreign keys would read as deleting its rows: they are off meanwhile,
    and checked before the commit.
    """
    sqlite = c.dialect.name == "sqlite"
    if sqlite:
        _pragma(c, "foreign_keys = OFF")
    try:
        c.execution_options(writes=True)
        with c.begin():
            command.upgrade(config(c), to)
            if sqlite:
                if c.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise StoreDamaged(
                        tr("The data file could not be brought up to date."), hint=tr("It was left as it was.")
                    )
                version = int(c.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
                c.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
                c.exec_driver_sql(f"PRAGMA user_version = {version}")
    finally:
        if sqlite:
            _pragma(c, "foreign_keys = ON")


def _pragma(c: Connection, setting: str) -> None:
    """Past SQLAlchemy: inside a transaction SQLite ignores this one."""
    driver = c.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA {setting}")
