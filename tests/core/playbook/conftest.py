"""A playbook that is whole and small, to break in one place at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.paths import resources
from coachdesk.playbook.loader import check_playbook, load_playbook
from coachdesk.playbook.problems import Problem
from coachdesk.playbook.schema import Playbook

SMALL = {
    "playbook.toml": """
name = "Small"
version = 2

[policy]
silent_hang_up = "write"
attempt_limit = 5
listen_after_seconds = 45

[policy.fields]
my_company = "Ledgerly"
""",
    "outline.toml": """
[[outline]]
id = "first_call"
title = "First call"
opener = "Hi {{first_name}}."
why = "It is short."
source = "Test"

[[outline.section]]
id = "who"
title = "Who"
points = ["{{my_name}}, {{my_company}}", "What slips"]
seconds = 10
""",
    "checklist.toml": """
[[step]]
id = "opener"
label = "Opener"
open_label = "Opener"
kind = "opener"
why = "It decides."
source = "Test"
""",
    "words.toml": """
busy = ['busy', 'swamped']
rushed = ['in a rush', '<busy>']
""",
    "rules.toml": """
[[rule]]
id = "busy"
category = "negative"
level = "warning"
why = "It plants the idea."
source = "Test"
patterns = ['\\byou are <rushed>\\b']
unless = ['\\bwhen you are']
instead = ["I’m calling because of {{for_them}}.", "I’m calling because …"]
good = ["Which door gets busy?", "Who helps when you are busy?"]
bad = ["You’re really busy."]
figures = ["pace"]
""",
    "wordings.toml": """
[joins]
question = ["One question:"]
statement = ["In short:"]
who = ["Hello,"]
aside = ["thank you"]
tail = ["I’m calling"]
tail_question = ["What about"]
ask = ["How?"]

[[offer]]
id = "close"
line = "Close the month in 3 days"
roles = ["cfo"]
source = "Test"
""",
    "signs.toml": """
[[sign]]
id = "question"
label = "a question"
patterns = ['\\?']
good = ["Who?"]
bad = ["Me."]
""",
    "remarks.toml": """
[[remark]]
id = "heard_negative"
category = "negative"
level = "warning"
why = "It sounds unwelcome."
source = "Test"
""",
    "outcomes.toml": """
[[outcome]]
id = "hung_up_silent"
label = "Hung up, no word"
key = "1"
why = "They left."
source = "Test"
hang_up = true

[[outcome.play]]
id = "write"
label = "Write"
short = "Write to them"
why = "It is kind."
source = "Test"
drafts = ["kind"]
outline = "first_call"
then = "write"
""",
    "objections.toml": """
[[objection]]
id = "no"
says = "No"
finds = ["no"]
points = ["Hear it"]
ask = "Why is that?"
why = "It helps."
source = "Test"
""",
    "plan_b.toml": """
title = "Plan B"
ask_when = "When?"
ask_permission = "May I write?"
confirm = "Good: {{callback_time}}."
why = "A time is a promise."
source = "Test"
""",
    "lines.toml": 'lines = ["On to the next."]\n',
    "figures.toml": """
[[figure]]
id = "pace"
topic = "pace"
text = "140 words a minute."
source = "Test"
seen = "read"
""",
    "method.toml": """
[[reason]]
id = "silence"
title = "Silence"
do = "Speak at once."
desk = "One call at a time."
why = "Silence frightens."
source = "Test"

[[principle]]
id = "go_on"
text = "Go on."
why = "It helps."
source = "Test"
""",
    "drafts/kind.txt": """channel: email
label: Kind
subject: Hello
why: It is kind.
source: Test
---
Hi {{first_name}},

{% if permission_yes %}As agreed{% else %}A line{% endif %}.
""",
}

Breaker = Callable[[str, str, str], tuple[Problem, ...]]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "playbook"
    for name, text in SMALL.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def broken(small: Path) -> Breaker:
    """Replaces ``old`` by ``new`` in one file, and tells what is found wrong then."""

    def broken(name: str, old: str, new: str) -> tuple[Problem, ...]:
        file = small / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return check_playbook(small)

    return broken


@pytest.fixture(scope="session")
def default() -> Playbook:
    return load_playbook(resources() / "playbook")
