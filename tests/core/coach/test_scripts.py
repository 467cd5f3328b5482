"""Scripts of every shape become outlines; what is kept is counted over many in benchmarks/scripts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.coach.script_lines import MAX_SCRIPT
from coachdesk.coach.scripts import outline_from_script, read_script
from coachdesk.playbook.schema import Outline, Playbook, Section
from coachdesk.playbook.template import faults
from coachdesk.playbook.words import count_words

SCRIPT = """# Hail roofs, June

**Opening**
Rep: Hi [Name], it’s Ana Ruiz from Roofwell. (pause) I’m calling because your street had hail on 2 June.
Prospect: What do you want?

**Questions**
- Has anybody looked at your roof since then, and what did they say about the gutters?
- Who climbs up there?

**Proof**
We mended 140 roofs for Oakfield Homes last year, in under three days each.

**Close**
Would Thursday at 10:30 suit you?
If yes: Great. Say the time back, Thursday at 10:30.
If no → Which day is better for you?
"Not now" - "Of course. When should I ring again?"

**Voicemail**
Hi <<first name>>, Ana from Roofwell, 555-0133."""


def texts(outline: Outline) -> str:
    return "\n".join(t for s in outline.sections for t in (*s.points, *s.questions, *s.cues))


def part(outline: Outline, name: str) -> Section:
    return next(s for s in outline.sections if s.id == name)


def made(text: str, playbook: Playbook) -> Outline:
    outline = outline_from_script(text, playbook=playbook)
    for section in outline.sections:
        assert all(count_words(point) <= 8 for point in section.points)
        assert section.points or section.questions
        for text in (section.title, *section.points, *section.questions, *section.cues):
            assert not faults(text)
    assert not faults(outline.opener)
    return outline


def test_a_script_becomes_sections_points_questions_and_cues(default: Playbook) -> None:
    outline = made(SCRIPT, default)
    assert [s.title for s in outline.sections] == ["Who and why", "Their situation", "Proof", "Ask", "Plan B"]
    assert outline.id == "first_call"
    assert outline.opener.startswith("Hi {{first_name}}, it’s Ana Ruiz from Roofwell.")
    assert part(outline, "who_and_why").cues == ("Hail roofs, June", "Pause", "They: “What do you want?”")
    assert part(outline, "their_situation").questions == (
        "Has anybody looked at your roof since then, and what did they say about the gutters?",
    )
    assert part(outline, "their_situation").points == ("Who climbs up there?",)
    assert part(outline, "ask").cues[:2] == (
        "If yes: Great; Say the time back, Thursday at 10:30", "If no: Which day is better for you?",
    )  # fmt: skip
    assert part(outline, "ask").cues[2].startswith("“Not now”: ")
    assert "555-0133" in texts(outline)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Hi {first_name}, at {{Company}} and [[industry]].", "Hi {{first_name}}, at {{company}} and {{industry}}"),
        ("Ask for [PAIN POINT] and the (COMPANY) gate.", "Ask for [[PAIN POINT]] and the {{company}} gate"),
        ("This is ___ from [YOUR COMPANY].", "[[blank]] from {{my_company}}"),
        ("We did *that* for <client>.", "Did that for {{similar_client}}"),
        ("Keep it (the blue one) ready {% if x %}", "Keep it (the blue one) ready [[if x]]"),
    ],
)
def test_placeholders_become_fields_or_gaps(default: Playbook, line: str, kept: str) -> None:
    assert kept in texts(made(line, default))


@pytest.mark.parametrize(
    ("line", "cue"),
    [
        ("Hello there. [wait for the answer]", "Wait for the answer"),
        ("Hello there. *smile*", "Smile"),
        ("Hello there.\n(Say this part as if you had all the time there is)", "Say this part as if you had all the"),
        ("Hello there.\n[this is what I call the long pause before the ask]", "This is what I call the long pause"),
        ("Hello there.\n(If they laugh)", "If they laugh"),
        ("Hello there.\n*If they laugh*: wait", "If they laugh: Wait"),
        ("Hello there.\nIf the prospect laughs, ring Ada.", "If the prospect laughs: Ring Ada"),
        ("Hello there.\nYes – book the 9 o’clock.", "Yes: Book the 9 o’clock"),
        ("Hello there.\nOn yes: leave 555-0101.", "On yes: Leave 555-0101"),
    ],
)  # fmt: skip
def test_directions_and_branches_become_cues(default: Playbook, line: str, cue: str) -> None:
    cues = [c for s in made(line, default).sections for c in s.cues]
    assert any(c.startswith(cue) for c in cues), cues


def test_of_two_names_that_talk_the_one_who_says_more_is_us(default: Playbook) -> None:
    outline = made(
        "Maya: Hi, it’s Maya from Kites and I have a question.\nOtto: Yes?\nMaya: Who flies?\nOtto: Me.", default
    )
    assert "Who flies?" in part(outline, "their_situation").points
    cues = [c for s in outline.sections for c in s.cues]
    assert "Otto: “Me.”" in cues
    assert "Maya speaks" not in cues


def test_a_speaker_whose_name_nobody_says_is_kept_as_a_cue(default: Playbook) -> None:
    outline = made("Maya: Hello there, who flies?\nOtto: Me.\nMaya: And who sails?", default)
    assert "Maya speaks" in outline.sections[0].cues


def test_a_script_without_an_end_mark_is_parted_and_its_question_found(default: Playbook) -> None:
    outline = made(
        "hi this is dana from clearpipe i am calling because we saw your team look for 3 dispatchers and usually that "
        "means the plan is full so i wanted to ask who plans the routes today and how long does it take",
        default,
    )
    said = texts(outline)
    assert "who plans the routes today" in said.lower()
    assert "how long does it take" in said
    assert "dana from clearpipe" in said


def test_busy_belongs_to_plan_b(default: Playbook) -> None:
    outline = made(
        "Hi, it’s Ana. Who plans it?\nIf busy: When is a better time?\nShall I call you back on Friday?", default
    )
    assert part(outline, "plan_b").cues == ("If busy: When is a better time?",)


@pytest.mark.parametrize(
    "line",
    [
        "If they say they are busy, ask when to ring back.",
        "When they are driving: ask when to ring back",
        "“This is a bad time” → ask when to ring back",
        "IF BUSY\n- ask when to ring back",
    ],
)
def test_what_is_said_to_a_bad_time_is_plan_b_by_itself(default: Playbook, line: str) -> None:
    for headings in (("", "", ""), ("Opening:\n", "Discovery:\n", "Close:\n")):
        first, second, third = headings
        outline = made(
            f"{first}Hi, it’s Ana.\n{second}Who plans it?\n{third}Is Tuesday at 10 all right?\n{line}", default
        )
        assert part(outline, "plan_b").points == ("Ask when to ring back",)
        assert len(part(outline, "plan_b").cues) == 1
        assert part(outline, "ask").cues == ()


def test_several_answers_in_plan_b_stay_with_what_they_answer(default: Playbook) -> None:
    outline = made("Hi, it’s Ana.\nIf busy: When suits?\nIf voicemail: leave 555-0101", default)
    assert part(outline, "plan_b").points == ("When suits?",)
    assert part(outline, "plan_b").cues == ("If busy", "If voicemail: Leave 555-0101")


def test_headings_that_name_no_section_and_stray_numbers_are_kept_as_cues(default: Playbook) -> None:
    outline = made("Spring 2031 roofs:\nHello there, it’s Ana.\nTHE BLUE FOLDER\nBring it along.", default)
    assert part(outline, "who_and_why").cues[:2] == ("Spring 2031 roofs", "THE BLUE FOLDER")


def test_a_label_before_what_is_said_is_its_heading(default: Playbook) -> None:
    outline = made(
        "Step 1: The hello - “Hi, it’s Ana.”\nPain (120 s): Gates jam at night.\nTHE OFFER: A gate that opens.\n"
        "Step 4: Close\nSee you on Monday.",
        default,
    )
    assert [s.id for s in outline.sections] == ["who_and_why", "their_situation", "proof", "ask"]
    assert part(outline, "ask").cues == ()
    assert part(outline, "their_situation").cues == ("120 s",)


def test_courtesies_are_no_points(default: Playbook) -> None:
    assert "Great" not in texts(made("Hi, it’s Ana. Great! Thank you so much. Who plans it?", default))


def test_only_cues_still_make_an_outline_to_talk_from(default: Playbook) -> None:
    outline = made("[pause]\n[smile]", default)
    assert outline.sections[0].points == ("Pause", "Smile")


@pytest.mark.parametrize("text", ["", "😀🎉", "\x00\x1b\u202e", "((((", "{{{{", "??"])
def test_nothing_to_say_gives_no_sections(default: Playbook, text: str) -> None:
    outline = made(text, default)
    assert outline.sections == ()
    assert outline.opener == default.outline("first_call").opener


@pytest.mark.parametrize("piece", ["If ", "Ab ", "x, "])
def test_one_word_again_and_again_makes_points_like_any_script(default: Playbook, piece: str) -> None:
    outline = made(piece * 20, default)
    assert all(len(point.split()) <= 8 for section in outline.sections for point in section.points)
    assert outline.opener.startswith(piece)


@pytest.mark.no_cover
@pytest.mark.parametrize("piece", ["*", "(", "a ", "If ", "3 to ", "Ab ", "[", "{%", "x, ", "a:\n", "no ", "“"])
def test_a_megabyte_makes_points_like_any_script(default: Playbook, piece: str) -> None:
    outline = made(piece * (1_000_000 // len(piece)), default)
    assert all(len(point.split()) <= 8 for section in outline.sections for point in section.points)


def test_a_megabyte_is_read_up_to_its_limit(default: Playbook) -> None:
    text = "Ana: what slips at month end?\n" + "(" * MAX_SCRIPT + "\nAna: who waits for it?\n"
    assert made(text, default) == made(text[:MAX_SCRIPT], default)
    assert "waits" not in str(made(text, default))
    assert "slips" in str(made(text, default))


@pytest.mark.parametrize("heading", ["#{%#?{", "#{#{%3", "#[A#?a[#%## ?aAa}#{{?A]?{]A#"])
def test_braces_left_over_in_a_heading_do_no_harm(default: Playbook, heading: str) -> None:
    made(heading, default)


def test_talk_about_the_call_and_small_words_do_not_reach_the_outline(default: Playbook) -> None:
    outline = made(
        "Hi Bo, it’s Ana Ruiz from Roofwell. How are you today?\n"
        "I’m not sure if that is something you are running into, but I wanted to reach out. We helped a company called "
        "Oakfield Homes, which has about 240 roofs, and we were able to cut their repairs by 68 percent in just under "
        "90 days. That makes a lot of sense. One of the owners told us that she gets two full days a month back.\n"
        "What I’d like to do is set up a quick 20 minute call with you.",
        default,
    )
    assert outline.opener == "Hi Bo, it’s Ana Ruiz from Roofwell. How are you today?"
    said = [point for section in outline.sections for point in section.points]
    assert said == [
        "Hi Bo, it’s Ana Ruiz from Roofwell", "How are you today?",
        "Helped company called Oakfield Homes, about 240 roofs", "Cut repairs by 68 percent", "In under 90 days",
        "Gets two full days a month back", "Set up 20 minute call",
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.sampled_from("aIf A3?.:,[](){}<>*_\n-→“”\"' %#|\x00é漢"), max_size=200))
def test_any_text_gives_an_outline_that_loads(default: Playbook, text: str) -> None:
    made(text, default)


def test_where_capitals_tell_no_names_no_part_of_a_sentence_is_left_out(default: Playbook) -> None:
    said = "we buy power for breweries in the north and last month black sheep and theakston paid less for theirs"
    for text in (said, said.upper()):
        kept = texts(made(text, default)).lower()
        assert "black sheep" in kept
        assert "theakston" in kept


def test_the_title_of_a_script_is_not_said(default: Playbook) -> None:
    outline = made(
        "Cold call script - gates v3\n====\nOPENING\nHi, it’s Ana.\nBODY\nGates jam.\nCLOSE\nBye, Bo.", default
    )
    assert outline.opener == "Hi, it’s Ana."
    assert [s.id for s in outline.sections] == ["who_and_why", "their_situation", "ask"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<b>Script</b>\nRep> Hi, it’s Ana.\nCustomer> Who?", "They: “Who?”"),
        ("Hi, it’s Ana.\nIf “no gate” >> “What is there instead?”", "If “no gate”: What is there instead?"),
        ("| Stage | Words |\n|---|---|\n| Open | Hey [Name], it’s Ana. |", "Hey {{first_name}}, it’s Ana"),
    ],
)
def test_other_ways_to_write_a_script(default: Playbook, text: str, kept: str) -> None:
    said = texts(made(text, default))
    assert kept in said
    assert "|" not in said
    assert ">" not in said


def test_what_is_set_against_a_number_stays_with_it(default: Playbook) -> None:
    said = texts(made("Hi, it’s Ana. Our clients close the books in 4 minutes instead of 40.", default))
    assert "in 4 minutes instead of 40" in said
    said = texts(made("Hi, it’s Ana. Dr Patel’s practice answered in 6 days rather than 28.", default))
    assert "6 days rather than 28" in said


def test_ask_before_a_line_is_no_speaker(default: Playbook) -> None:
    outline = made(
        "Hi, it’s Ana.\nAsk: who closes the books?\nAsk: what slips?\nAsk: would Thursday at 10:30 suit?\n"
        "Price: 40 a month\nPrice: 30 a month over a year",
        default,
    )
    assert "speaks" not in texts(outline)
    assert part(outline, "their_situation").points == ("who closes the books?", "what slips?")
    assert "would Thursday at 10:30 suit?" in part(outline, "ask").points


def test_an_objection_and_its_response_stand_together(default: Playbook) -> None:
    outline = made(
        "Hi, it’s Ana. Who plans it?\nObjection: It’s too expensive.\nResponse: Compared to what?\n\n"
        "## Objections\n“We have Gatebox.”\nWhen does it end?\n\n**“Send me something.”**\n\nTo which address?\n"
        "[Objection: no need] => Who said so?",
        default,
    )
    cues = [cue for section in outline.sections for cue in section.cues]
    assert "“It’s too expensive.”: Compared to what?" in cues
    assert "“We have Gatebox”: When does it end?" in cues
    assert "“Send me something”: To which address?" in cues
    assert "“no need”: Who said so?" in cues


def test_where_questions_and_answers_are_lettered_the_answers_are_ours(default: Playbook) -> None:
    outline = made("Hi, it’s Ana.\nQ: Who are you?\nA: Ana from Kites.\nQ: Why me?", default)
    assert "They: “Who are you?”: Ana from Kites" in texts(outline)
    assert "Who flies?" in part(made("Hi, it’s Ana.\nQ: Who flies?", default), "their_situation").points


def test_the_notes_of_a_table_are_cues_and_its_head_is_nobodys_words(default: Playbook) -> None:
    outline = made(
        "| Step | Say | Note |\n|:--|---|--|\n"
        "| Ask | Who plans it? | wait [nod] |\n| Ask | What slips? | |\n| One red gate |\n\n"
        "| Pain | Gates jam at night. |",
        default,
    )
    assert "Step" not in texts(outline)
    assert part(outline, "their_situation").cues == ("Wait. Nod",)
    assert part(outline, "their_situation").points == (
        "Who plans it?",
        "What slips?",
        "One red gate",
        "Gates jam at night",
    )


def test_a_question_without_its_mark_is_kept_as_one(default: Playbook) -> None:
    outline = made(
        "hi its ana\ndid the hail on april 9 get you too or were you lucky\nwould tomorrow at 4 suit", default
    )
    asked = [text for section in outline.sections for text in (*section.points, *section.questions)]
    assert "did the hail on april 9 get you too or were you lucky" in asked
    assert "would tomorrow at 4 suit" in asked


def test_an_emoji_ends_what_is_said(default: Playbook) -> None:
    outline = made("Hi Bo, it’s Ana from Kites 👋 Who flies them here? 🙂 We fly 40 a day 🎉", default)
    assert outline.opener == "Hi Bo, it’s Ana from Kites 👋"
    assert "Who flies them here? 🙂" in texts(outline).split("\n")


def test_the_balance_is_of_the_words_as_they_are_said(default: Playbook) -> None:
    read = read_script(
        "Hi, it’s Ana. We help depots. We have 40 people. We won a prize. What slips for you?", playbook=default
    )
    assert all("We " not in point for section in read.outline.sections for point in section.points)
    assert read.balance.us == 11
    assert read.balance.them == 4
    assert (read.balance.open_questions, read.balance.questions) == (1, 1)
    assert read.balance.times[0].title == "Who and why"


def test_what_was_left_out_comes_back_with_the_words_around_it(default: Playbook) -> None:
    outline = made("12:30 hello:\nHi, it’s Ana from Kites. Who plans it?", default)
    assert "12:30 hello" in texts(outline)


def test_a_line_that_the_page_has_cut_is_one(default: Playbook) -> None:
    outline = made(
        '"Hi [Name], it\'s Ana from Kites. Do you have thirty\nseconds?"\n\n'
        "The wind at the coast was stronger than in any June\n"
        "since 1987, and what did that do to the strings?\nWho flies\nthem here?\n- Who mends\n- the red ones",
        default,
    )
    said = texts(outline).split("\n")
    assert "Do you have thirty seconds?" in said
    assert any(one.endswith("since 1987, and what did that do to the strings?") for one in said)
    assert "them here?" in said
    assert "Who mends" in said


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("this is [Name] from [Company].", "{{my_name}} from {{my_company}}"),
        ("it’s Bo Lind with [Company]", "Bo Lind with {{my_company}}"),
        ("[Your Name] here from [Company Name]", "{{my_name}} here from {{my_company}}"),
        ("I read of [Company] and [Name].", "I read of {{company}} and {{first_name}}"),
    ],
)
def test_whoever_introduces_himself_means_his_own_company(default: Playbook, line: str, kept: str) -> None:
    assert kept in texts(made(f"Hi, {line}", default))


@pytest.mark.parametrize("between", ["", " ", "\n", "\r\n"])
def test_speakers_that_share_a_line_are_told_apart(default: Playbook, between: str) -> None:
    said = ("Rep: Hi, it’s Ana from Kites.", "Prospect: Who?", "Rep: Who flies them here [pause]?", "Prospect: Me.")
    outline = made(between.join(said), default)
    assert outline.opener == "Hi, it’s Ana from Kites."
    assert "They: “Who?”" in texts(outline)
    assert "They: “Me.”" in texts(outline)


def test_a_table_out_of_a_sheet_is_one_and_a_tab_behind_a_bullet_makes_none(default: Playbook) -> None:
    outline = made(
        "Stage\tWhat to say\tNote\nOpen\tHi [Name], it’s Ana from Kites.\tsmile\nQuestions\tWho flies them here?\t\n\n"
        "•\tWho mends them?\n2.\tWho pays?",
        default,
    )
    said = texts(outline)
    assert "Stage" not in said
    assert outline.opener == "Hi {{first_name}}, it’s Ana from Kites."
    assert part(outline, "who_and_why").cues == ("Smile",)
    assert part(outline, "their_situation").points == ("Who flies them here?", "Who mends them?", "Who pays?")


def test_a_courtesy_begins_no_opener(default: Playbook) -> None:
    assert made("Thank you.\nHi Bo, it’s Ana from Kites.", default).opener == "Hi Bo, it’s Ana from Kites."
