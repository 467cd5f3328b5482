"""Opens the sheet that prepares names: for the one on the desk, or for the hard ones ahead. Decides nothing."""

from coachdesk.language import tr
from coachdesk.model.brief import CallBrief
from coachdesk.model.pronouncing import HardName
from coachdesk.ui.context import Context
from coachdesk.ui.desk.name_entry import unread
from coachdesk.ui.desk.names_sheet import NamesSheet


def names_of_prospect(context: Context, brief: CallBrief) -> None:
    """Open the sheet about the person on the desk and their company."""
    who = brief.prospect
    names = [
        HardName(who.id, who.name, who.company if who.company != who.name else "", brief.saying or unread(who.name))
    ]
    if who.company and who.company != who.name:
        company = brief.company_saying or unread(who.company)
        names.append(HardName(who.id, who.company, who.name, company, of_company=True))
    context.open_sheet(NamesSheet(context, tr("How it is said"), tuple(names), none=""))


def hard_names(context: Context) -> None:
    """Look through the list ahead and open the sheet about the hard names on it."""
    none = tr("Every name on the list ahead is sure, or was learned. There is nothing to prepare.")

    def open_(found: tuple[HardName, ...]) -> None:
        context.open_sheet(NamesSheet(context, tr("Hard names of today"), found, none=none))

    context.do(lambda desk: desk.hard_names(), open_)
