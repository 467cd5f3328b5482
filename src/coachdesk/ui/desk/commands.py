"""The desk's rows of the command table: ids, words, keys and when they count. What they do is in ``doing``."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.ui.commands import Command
from coachdesk.ui.desk.outcome_bar import MORE_KEY, NUMBERS, SKIP_KEY, STOP_KEY

if TYPE_CHECKING:
    from coachdesk.ui.desk.page import DeskPage

PAGE = "desk"
GROUP_CALL, GROUP_OUTCOME, GROUP_AFTER = tr("During the call"), tr("Outcomes"), tr("After the outcome")
GROUP_NAMES = tr("Names")


def desk_commands(page: "DeskPage") -> tuple[Command, ...]:
    """Everything the desk can be asked by key."""
    return (*_calling(page), *_naming(page), *_outcomes(page), *_following(page))


def _calling(page: "DeskPage") -> tuple[Command, ...]:
    doing, panes, opening, outline = page.doing, page.panes, page.call.opening, page.call.outline

    def calling() -> bool:
        return page.brief is not None and page.follow_up is None

    def ready() -> bool:
        return calling() and page.brief is not None and not page.brief.prospect.do_not_call

    def other() -> bool:
        return page.follow_up is not None and bool(page.follow_up.other_number)

    def row(name: str, text: str, key: str, do: Callable[[], None], when: Callable[[], bool], *more: str) -> Command:
        return Command(
            f"desk.{name}", text, key, do, when, group=GROUP_CALL, page=PAGE, more_keys=more, repeats=bool(more)
        )

    def finding(name: str, text: str, key: str, do: Callable[[], None]) -> Command:
        return Command(f"desk.{name}", text, key, do, group=GROUP_CALL, page=PAGE, in_text=True)

    def forward() -> None:
        if not panes.step(1):
            doing.dialling.forward()

    def back() -> None:
        if not panes.step(-1):
            doing.dialling.back()

    return (
        row("call", tr("Call, or stop the clock"), "C", doing.dialling.call, ready),
        row("second_number", tr("Dial the other number"), "A", doing.moving.second_number, lambda: ready() or other()),
        row("said", tr("Tick that the name was said aloud"), "V", doing.words.say_it, ready),
        row("forward", tr("Next point of the outline"), "Space", forward, calling, "Down"),
        row("back", tr("Back in the outline"), "Backspace", back, calling, "Up"),
        row("answer", tr("Jot down what they answer to this point"), "J", outline.open.write, calling),
        row(
            "listen_why",
            tr("What the listen prompt counts"),
            "Shift+L",
            outline.toggle_figure,
            lambda: outline.prompting,
        ),
        row("plan_b", tr("Plan B: fix a time"), "B", panes.open_plan_b, ready),
        row("objections", tr("Objections"), "O", panes.open_objections, lambda: page.brief is not None),
        row("opener", tr("Edit the opener"), "E", lambda: _focus(opening.opener), ready),
        row("for_them", tr("Edit the for-them line"), "F", lambda: _focus(opening.for_them), ready),
        row("notes", tr("Write a note"), "N", doing.words.write_note, calling),
        row("to_send", tr("Drafts to send"), "W", panes.open_to_send, lambda: True),
        row("history", tr("Their whole history"), "H", panes.open_history, lambda: page.brief is not None),
        row("search", tr("Search this list"), "/", lambda: _focus(panes.search_field()), lambda: page.wide),
        finding("next_finding", tr("Next gap, then next finding"), "F8", lambda: page.coaching.next_finding()),
        finding("use_rewrite", tr("Use the rewrite"), "Ctrl+.", lambda: page.coaching.use_rewrite()),
        Command("desk.close", tr("Close the panel"), "Esc", panes.close, panes.any_open, page=PAGE, listed=False),
    )


def _naming(page: "DeskPage") -> tuple[Command, ...]:
    names = page.doing.names

    def here() -> bool:
        return page.brief is not None

    def calling() -> bool:
        return page.brief is not None and page.follow_up is None

    def row(name: str, text: str, key: str, do: Callable[[], None], when: Callable[[], bool]) -> Command:
        return Command(f"desk.{name}", text, key, do, when, group=GROUP_NAMES, page=PAGE)

    return (
        row("hear", tr("Hear the name"), "Q", names.hear, names.can_say),
        row("hear_slowly", tr("Hear the name slowly"), "Shift+Q", names.hear_slowly, names.can_say),
        row("hear_company", tr("Hear the company"), "Shift+C", names.hear_company, names.has_company),
        row("next_reading", tr("Another reading of the name"), "Z", names.next_reading, names.can_say),
        row("keep_reading", tr("They say it as shown: keep it"), "Shift+Z", names.keep_shown, names.can_say),
        row("names", tr("How it is said: type, record, choose"), "Shift+N", names.open_names, here),
        row("look_up", tr("Look the name up in the browser"), "Shift+U", names.look_up, here),
        row("listen", tr("Listen whether I say the name"), "Shift+V", names.listen, calling),
        row("hard_names", tr("Hard names of today"), "Shift+T", names.open_hard_names, lambda: True),
    )


def _outcomes(page: "DeskPage") -> tuple[Command, ...]:
    def here() -> bool:
        return page.brief is not None

    def row(key: str, name: str, text: str) -> Command:
        does = partial(page.doing.recording.bar_key, key)
        return Command(f"desk.outcome_{name}", text, key, does, here, group=GROUP_OUTCOME, page=PAGE)

    numbers = tuple(row(key, key, tr("Outcome {key}", key=key)) for key in NUMBERS)
    return (
        *numbers,
        row(MORE_KEY, "more", tr("More outcomes")),
        row(STOP_KEY, "stop", tr("Do not call")),
        row(SKIP_KEY, "skip", tr("Skip without an outcome")),
    )


def _following(page: "DeskPage") -> tuple[Command, ...]:
    doing, panes = page.doing, page.panes

    def after() -> bool:
        return page.follow_up is not None

    def drafted() -> bool:
        return panes.draft_card() is not None

    def timed() -> bool:
        return panes.when_row() is not None

    def choosing() -> bool:
        return after() and panes.sheet.following_text() is not None

    def naming() -> bool:
        return page.follow_up is not None and page.follow_up.asks_person

    def row(name: str, text: str, key: str, do: Callable[[], None], when: Callable[[], bool]) -> Command:
        return Command(f"desk.{name}", text, key, do, when, group=GROUP_AFTER, page=PAGE)

    def in_text(name: str, text: str, key: str, do: Callable[[], None], when: Callable[[], bool]) -> Command:
        return Command(f"desk.{name}", text, key, do, when, group=GROUP_AFTER, page=PAGE, in_text=True, listed=False)

    def hand_over(way: str) -> None:
        card = panes.draft_card()
        if card is not None and not card.buttons[{"plain": "copy"}.get(way, way)].isHidden():
            card.hand_over.emit(way)

    def drop() -> None:
        card = panes.draft_card()
        if card is not None:
            card.put_away.emit()

    def type_time() -> None:
        found = panes.when_row()
        if found is not None:
            _focus(found.field.input)

    def enter() -> None:
        doing.moving.enter()

    return (
        row("enter", tr("Save and next"), "Return", enter, lambda: not panes.any_open()),
        in_text("enter_in_text", tr("Save and next from a text field"), "Ctrl+Return", enter, after),
        row("play_left", tr("The school on the left"), "Left", lambda: doing.sheet.step_play(-1), after),
        row("play_right", tr("The school on the right"), "Right", lambda: doing.sheet.step_play(1), after),
        row("mail", tr("Open the draft in mail"), "M", lambda: hand_over("mail"), drafted),
        row("copy", tr("Copy the draft"), "Y", lambda: hand_over("copy"), drafted),
        row("copy_plain", tr("Copy the draft without formatting"), "U", lambda: hand_over("plain"), drafted),
        row(
            "mailbox",
            tr("Put the draft in my mailbox’s drafts, or take it back"),
            "G",
            lambda: hand_over("mailbox"),
            drafted,
        ),
        row("save_draft", tr("Save the draft to a file"), "L", lambda: hand_over("eml"), drafted),
        row("edit_draft", tr("Edit the draft"), "R", lambda: _edit_draft(page), drafted),
        row("drop_draft", tr("Don’t send this draft"), "Del", drop, drafted),
        row("next_draft", tr("The other draft"), "D", lambda: panes.sheet.next_draft(), after),
        row("next_text", tr("Another text for this draft"), "K", doing.sheet.next_text, choosing),
        row("who", tr("Type whom they named"), "I", lambda: _focus(panes.sheet.who.field.input), naming),
        row("callback", tr("Type when to call back"), "T", type_time, timed),
        row("no_callback", tr("No callback"), "0", doing.sheet.no_callback, after),
        row("permission", tr("May we email: yes, no, not asked"), "P", panes.step_permission, timed),
    )


def _edit_draft(page: "DeskPage") -> None:
    card = page.panes.draft_card()
    if card is not None:
        _focus(card.body)


def _focus(widget: QWidget | None) -> None:
    if widget is not None:
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)


def follow_caps(page: "DeskPage") -> None:
    """Every key on a button is the one that works now."""
    follow, call = page.caps.follow, page.call
    for key in NUMBERS:
        follow(f"desk.outcome_{key}", call.bar.keys[key].set_key)
    for key, name in ((MORE_KEY, "more"), (STOP_KEY, "stop"), (SKIP_KEY, "skip")):
        follow(f"desk.outcome_{name}", call.bar.keys[key].set_key)
    follow("desk.outcome_stop", page.stop.set_key)
    follow("desk.outcome_skip", page.skip.set_key)
    page.caps.follow_both("desk.enter", "desk.enter_in_text", call.bar.next.set_key)
    follow("desk.call", call.head.button.set_key)
    follow("desk.second_number", call.head.other.set_key)
    follow("desk.to_send", call.head.waiting.set_key)
    follow("desk.hear", call.head.hear.set_key)
    follow("desk.hear_company", call.head.hear_company.set_key)
    follow("desk.plan_b", page.plan_b.set_key)
    follow("desk.objections", page.objections.set_key)
    follow("desk.opener", call.opening.cap.set_key)
    follow("desk.notes", call.notes.set_key)
    follow("desk.use_rewrite", call.opening.finding.button.set_key)
    follow("desk.next_finding", call.opening.finding.more.set_key)
