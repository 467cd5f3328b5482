"""The merge fields of texts in words, as a gap shows them. Knows no text that has one."""

from coachdesk.language import tr

FIELDS = {
    "first_name": tr("first name"),
    "last_name": tr("last name"),
    "name": tr("name"),
    "company": tr("company"),
    "title": tr("title", "field"),
    "for_them": tr("for them"),
    "similar_client": tr("similar client"),
    "industry": tr("industry"),
    "my_name": tr("my name"),
    "my_company": tr("my company"),
    "my_phone": tr("my phone"),
    "my_email": tr("my email"),
    "call_time": tr("call time"),
    "call_day": tr("call day"),
    "callback_time": tr("callback time"),
    "callback_zone": tr("callback zone"),
    "referrer": tr("referrer"),
    "named_person": tr("named person"),
    "note": tr("note"),
    "section": tr("section"),
    "answers": tr("answers"),
    "as_agreed": tr("as agreed"),
}


def field_words(name: str) -> str:
    """ "my name" for my_name, however it is spaced; a team's own field in its own words."""
    words = " ".join(name.replace("_", " ").split())
    return FIELDS.get(words.replace(" ", "_"), words)
