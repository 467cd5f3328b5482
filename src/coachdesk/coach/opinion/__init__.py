"""The coach’s second layer: a small model’s judgement of an opener, beside the rules. Importing it loads no model."""

from coachdesk.coach.opinion.opinion import Opinion
from coachdesk.coach.opinion.verdict import Verdict

__all__ = ["Opinion", "Verdict"]
