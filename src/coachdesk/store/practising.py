"""Reads and writes what practice keeps. Knows no schedule and no score."""

import json

from sqlalchemy import Connection, select

from coachdesk.model.plain import from_plain, to_plain
from coachdesk.model.practice import Lesson, Played, Rating, Review
from coachdesk.model.rehearsal import Rehearsal, Take
from coachdesk.store import schema
from coachdesk.store.rows import Values


def reviews(c: Connection) -> list[Review]:
    """All answers, oldest first."""
    t = schema.review.c
    query = select(t.id, t.drill, t.at, t.rating, t.said).where(t.deleted_at.is_(None)).order_by(t.at, t.id)
    return [Review(row.id, row.drill, row.at, Rating(row.rating), row.said) for row in c.execute(query)]


def played(c: Connection, *, limit: int) -> list[Played]:
    """The last role-plays, newest first."""
    t = schema.played.c
    query = select(schema.played).where(t.deleted_at.is_(None)).order_by(t.at.desc(), t.id.desc()).limit(limit)
    return [
        Played(
            id=row["id"],
            at=row["at"],
            persona=row["persona"],
            seed=int(row["seed"]),
            ending=row["ending"],
            words=row["words"],
            lessons=tuple(Lesson(*lesson) for lesson in json.loads(row["lessons"])),
        )
        for row in c.execute(query).mappings()
    ]


def review_values(review: Review) -> Values:
    return {
        "id": review.id,
        "drill": review.drill,
        "at": review.at,
        "rating": int(review.rating),
        "said": review.said,
    }


def played_values(play: Played) -> Values:
    lessons = [(lesson.words, lesson.reason, lesson.instead) for lesson in play.lessons]
    return {
        "id": play.id,
        "at": play.at,
        "persona": play.persona,
        "seed": str(play.seed),
        "ending": play.ending,
        "words": play.words,
        "lessons": json.dumps(lessons, ensure_ascii=False),
    }


def takes(c: Connection) -> list[Take]:
    """Rehearsals, newest first."""
    t = schema.rehearsed.c
    columns = (t.id, t.at, t.until, t.text, t.told)
    query = select(*columns).where(t.deleted_at.is_(None)).order_by(t.at.desc(), t.id.desc())
    return [
        Take(row.id, row.at, row.until, row.text, from_plain(Rehearsal, json.loads(row.told)))
        for row in c.execute(query)
    ]


def take_values(take: Take) -> Values:
    return {
        "id": take.id,
        "at": take.at,
        "until": take.until,
        "text": take.text,
        "told": json.dumps(to_plain(take.told), ensure_ascii=False),
    }
