"""``check``: what works against an opener."""

from argparse import Namespace

from coachdesk.cli.lines import each_line, given_text
from coachdesk.cli.shapes import of_check, show
from coachdesk.coach import check_opener
from coachdesk.model.judgement import OpenerCheck
from coachdesk.paths import data_folder
from coachdesk.playbook.own import own_playbook


def check(chosen: Namespace) -> int:
    """0 where nothing was found, 1 where something was."""

    data = data_folder(chosen.data)
    playbook = own_playbook(data)
    fields: dict[str, str] = {}
    if chosen.prospect:
        # The database is only needed to fit the rewrites to somebody.
        from coachdesk.desk import open_desk  # noqa: PLC0415

        desk = open_desk(data)
        fields = desk.fields_of(desk.find(chosen.prospect))
        desk.close()

    def judge(text: str) -> OpenerCheck:
        return check_opener(text, playbook=playbook, fields=fields)

    if chosen.lines:
        return each_line(lambda line: of_check(judge(line)))
    text = given_text(chosen.text)
    found = judge(text)
    if chosen.json:
        show(of_check(found))
    else:
        _print_check(found)
    return 1 if found.findings else 0


def _print_check(found: OpenerCheck) -> None:
    if not found.findings:
        print("Nothing works against it.")
    for finding in found.findings:
        words = f"“{finding.text}”: " if finding.text else ""
        print(f"{finding.level}: {words}{finding.why} ({finding.source})")
        if finding.instead:
            print(f"  Say instead: “{finding.instead[0]}”")
    has = found.has
    parts = (("who", has.who), ("reason", has.reason), ("for them", has.for_them), ("question", has.question))
    print("Has: " + (", ".join(word for word, there in parts if there) or "none of who, reason, for them, question"))
