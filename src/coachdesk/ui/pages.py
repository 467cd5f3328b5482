"""The pages of the window: what they are called, which key opens them, what can be done on them, how they are made.

A page is imported and built when it is first opened: at start only the desk is paid for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.ui.context import Context

DESK, CALLBACKS, PROSPECTS, PLAYBOOK, SETTINGS = "desk", "callbacks", "prospects", "playbook", "settings"
PRACTICE = "practice"


class PageCommand(NamedTuple):
    """A command of one page; ``method`` is called on the page, which exists when its key counts."""

    id: str
    text: str
    key: str
    method: str
    in_text: bool = False


@dataclass(frozen=True, slots=True)
class PageEntry:
    id: str
    title: str
    icon: str
    key: str
    make: Callable[[Context], QWidget]
    commands: tuple[PageCommand, ...] = ()


def _desk(context: Context) -> QWidget:
    # The desk page itself is part of what the first paint needs; first start is not.
    from coachdesk.ui.desk_slot import DeskSlot  # noqa: PLC0415

    return DeskSlot(context)


def _callbacks(context: Context) -> QWidget:
    # Built when first opened: the start pays only for the desk.
    from coachdesk.ui.callbacks.page import CallbacksPage  # noqa: PLC0415

    return CallbacksPage(context)


def _prospects(context: Context) -> QWidget:
    # Built when first opened: the start pays only for the desk.
    from coachdesk.ui.prospects.page import ProspectsPage  # noqa: PLC0415

    return ProspectsPage(context)


def _practice(context: Context) -> QWidget:
    # Built when first opened: the start pays only for the desk.
    from coachdesk.ui.practice.page import PracticePage  # noqa: PLC0415

    return PracticePage(context)


def _playbook(context: Context) -> QWidget:
    # Built when first opened: the start pays only for the desk.
    from coachdesk.ui.playbook.page import PlaybookPage  # noqa: PLC0415

    return PlaybookPage(context)


def _settings(context: Context) -> QWidget:
    # Built when first opened: the start pays only for the desk.
    from coachdesk.ui.settings.page import SettingsPage  # noqa: PLC0415

    return SettingsPage(context)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(DESK, tr("Desk"), "phone", "Ctrl+1", _desk),
    PageEntry(
        CALLBACKS,
        tr("Callbacks"),
        "calendar",
        "Ctrl+2",
        _callbacks,
        (
            PageCommand("callbacks.call", tr("Call now"), "Return", "call_now"),
            PageCommand("callbacks.done", tr("Done"), "D", "mark_done"),
            PageCommand("callbacks.later", tr("Put off: minutes, or the next working day"), "S", "put_off"),
            PageCommand("callbacks.move", tr("Move to another time"), "T", "type_time"),
            PageCommand("callbacks.history", tr("Their history"), "H", "open_history"),
            PageCommand("callbacks.ics", tr("Save as a calendar file"), "L", "save_ics"),
        ),
    ),
    PageEntry(
        PROSPECTS,
        tr("Prospects"),
        "person",
        "Ctrl+3",
        _prospects,
        (
            PageCommand("prospects.search", tr("Search prospects"), "/", "focus_search"),
            PageCommand("prospects.edit", tr("Open the prospect"), "Return", "edit"),
            PageCommand("prospects.to_desk", tr("Bring to the desk"), "D", "to_desk"),
            PageCommand("prospects.history", tr("Their history"), "H", "open_history"),
            PageCommand("prospects.remove", tr("Remove the prospect"), "Del", "remove"),
        ),
    ),
    PageEntry(
        PRACTICE,
        tr("Practice"),
        "target",
        "Ctrl+5",
        _practice,
        (
            PageCommand("practice.drills", tr("Drills"), "D", "show_drills"),
            PageCommand("practice.opener", tr("Opener builder"), "B", "show_opener"),
            PageCommand("practice.variant", tr("The other variant of the opener"), "X", "other_variant"),
            PageCommand("practice.send", tr("Send the opener to the desk"), "S", "send_opener"),
            PageCommand("practice.finding", tr("The next finding in the opener"), "F8", "next_finding", in_text=True),
            PageCommand(
                "practice.mend", tr("Use what the finding says instead"), "Ctrl+.", "mend_opener", in_text=True
            ),
            PageCommand("practice.rehearse", tr("Rehearse with the microphone"), "H", "show_rehearsal"),
            PageCommand(
                "practice.record", tr("Record a rehearsal, or stop; in drills show the answer"), "Space", "record"
            ),
            PageCommand("practice.typed", tr("Judge a rehearsal that was typed"), "J", "judge_typed"),
            PageCommand(
                "practice.typed_in_text",
                tr("Judge a rehearsal from inside its text"),
                "Ctrl+Return",
                "judge_typed",
                in_text=True,
            ),
            PageCommand("practice.play", tr("Play the rehearsal"), "Y", "play_take"),
            PageCommand("practice.keep", tr("Keep the rehearsal for good"), "L", "keep_take"),
            PageCommand("practice.delete", tr("Delete the rehearsal"), "Del", "delete_take"),
            PageCommand("practice.roleplay", tr("Role-play"), "O", "show_roleplay"),
            PageCommand("practice.progress", tr("Progress"), "G", "show_progress"),
            PageCommand("practice.print", tr("Print the report on progress"), "P", "print_report"),
            PageCommand("practice.save", tr("Save the report on progress as a PDF"), "W", "save_report"),
            PageCommand("practice.ring", tr("Ring the prospect chosen, or ring again"), "R", "ring"),
            PageCommand("practice.end", tr("End the call and see what there is to learn"), "E", "end_call"),
            PageCommand("practice.reveal", tr("Show the answer"), "Return", "reveal"),
            PageCommand("practice.again", tr("Try again from the turn that cost most"), "Z", "again"),
            PageCommand("practice.voice", tr("Prospects are heard, or only read"), "V", "toggle_voice"),
            PageCommand(
                "practice.rate1", tr("Not yet: it comes back today; after a call the first outcome"), "1", "rate1"
            ),
            PageCommand("practice.rate2", tr("Known with effort; the second outcome"), "2", "rate2"),
            PageCommand("practice.rate3", tr("Known; the third outcome"), "3", "rate3"),
            PageCommand("practice.rate4", tr("Easily known; the fourth outcome"), "4", "rate4"),
            PageCommand("practice.choose5", tr("The fifth outcome after a call"), "5", "choose5"),
            PageCommand("practice.choose6", tr("The sixth outcome after a call"), "6", "choose6"),
            PageCommand("practice.choose7", tr("The seventh outcome after a call"), "7", "choose7"),
            PageCommand("practice.choose8", tr("The eighth outcome after a call"), "8", "choose8"),
            PageCommand("practice.tomorrow", tr("The drills that come tomorrow"), "T", "show_tomorrow"),
            PageCommand("practice.decks", tr("Decks: look, save as a file, add"), "K", "show_decks"),
            PageCommand("practice.deck", tr("Add a deck of a coach"), "A", "add_deck"),
        ),
    ),
    PageEntry(
        PLAYBOOK,
        tr("Playbook"),
        "book",
        "Ctrl+4",
        _playbook,
        (
            PageCommand("playbook.search", tr("Search the playbook"), "/", "focus_search"),
            PageCommand("playbook.edit", tr("Edit the card"), "E", "edit"),
            PageCommand("playbook.add", tr("Add a card"), "A", "add"),
            PageCommand("playbook.script", tr("Paste a script"), "P", "paste_script"),
            PageCommand("playbook.reset", tr("Back to the default"), "", "reset"),
            PageCommand("playbook.share", tr("Share: save the playbook as a file, or take one over"), "S", "share"),
        ),
    ),
    PageEntry(
        SETTINGS,
        tr("Settings"),
        "sliders",
        "Ctrl+,",
        _settings,
        (
            PageCommand("settings.search", tr("Search the settings"), "/", "focus_search"),
            PageCommand("settings.copy_lines", tr("Copy the lines for my softphone"), "Y", "copy_lines"),
        ),
    ),
)
