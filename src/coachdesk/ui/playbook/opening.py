"""Which sheet edits which card of the playbook. Knows no card but by its id."""

from coachdesk.playbook.editing import Part
from coachdesk.playbook.schema import Remark, Rule
from coachdesk.ui.context import Context
from coachdesk.ui.playbook.book import Book
from coachdesk.ui.playbook.edit_sheet import EditSheet
from coachdesk.ui.playbook.outline_sheet import OutlineSheet
from coachdesk.ui.playbook.rule_sheet import RuleSheet, SwitchSheet
from coachdesk.ui.playbook.small_sheets import ObjectionSheet, PlanBSheet, StepSheet


def sheet_for(context: Context, book: Book, part: str, name: str) -> EditSheet | None:
    """The sheet for the card of this id; None where it can't be edited."""
    playbook = book.playbook
    match part:
        case Part.OUTLINE:
            return next((OutlineSheet(context, book, o) for o in playbook.outlines if o.id == name), None)
        case Part.CHECKLIST:
            return next((StepSheet(context, book, s) for s in playbook.checklist if s.id == name), None)
        case Part.OBJECTIONS:
            return next((ObjectionSheet(context, book, c) for c in playbook.objections if c.id == name), None)
        case Part.PLAN_B:
            return PlanBSheet(context, book)
        case Part.RULES:
            own = next((RuleSheet(context, book, r) for r in book.team.rules if r.id == name), None)
            known: tuple[Rule | Remark, ...] = (*playbook.rules, *playbook.remarks)
            return own or next((SwitchSheet(context, book, r) for r in known if r.id == name), None)
        case _:
            return None


def new_sheet(context: Context, book: Book, part: str) -> EditSheet | None:
    """The sheet for one more of this part; None where none can be added."""
    match part:
        case Part.CHECKLIST:
            return StepSheet(context, book)
        case Part.OBJECTIONS:
            return ObjectionSheet(context, book)
        case Part.RULES:
            return RuleSheet(context, book)
        case _:
            return None
