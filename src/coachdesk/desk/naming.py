"""Somebody whom a prospect has named ("talk to …") as a new prospect. Keeps nothing."""

from coachdesk.desk.merging import fill_blanks
from coachdesk.errors import UserError
from coachdesk.exchange import Named, read_number
from coachdesk.language import tr
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect


def somebody_named(named: Named, *, id_: ProspectId, by: Prospect, region: str) -> Prospect:
    """At the same company and place, with who named them. Raises UserError where there is no name.

    ``region`` (alpha-2) is the country of a number without a country code, where the referrer's isn't known.
    """
    first, _, last = named.name.partition(" ")
    if not any(letter.isalpha() for letter in named.name):
        raise UserError(
            tr("Somebody who was named needs a name."), hint=tr("Type the name they gave you."), code="no_name"
        )
    written = (read_number(named.phone, region=by.country or region),) if named.phone else ()
    return Prospect(
        id=id_,
        first_name=first,
        last_name=last.strip(),
        company=by.company,
        title=named.title,
        phones=tuple(Phone(named.phone, read.e164) for read in written),
        emails=(named.email,) if named.email else (),
        zone=by.zone,
        country=by.country,
        region=by.region,
        city=by.city,
        for_them=by.for_them,
        referred_by=by.name,
        source=f"Named by {by.name}",
    )


def with_what_was_said(known: Prospect, named: Prospect) -> Prospect:
    """Somebody on the list with the numbers, addresses, job and referrer they are named with.

    Not with the place and the reasons of who named them: those were only likely for somebody unknown.
    """
    said = Prospect(
        known.id, title=named.title, phones=named.phones, emails=named.emails, referred_by=named.referred_by
    )
    return fill_blanks(known, said)
