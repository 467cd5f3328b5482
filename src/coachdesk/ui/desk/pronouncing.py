"""The desk's keys about names: hear, another reading, keep, look up, and saying it aloud. Decides nothing."""

from typing import TYPE_CHECKING

from coachdesk.language import tr
from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import Saying
from coachdesk.model.pronouncing import Clip
from coachdesk.ui.desk.moving import Opened

if TYPE_CHECKING:
    from coachdesk.ui.desk.page import DeskPage

NAME, COMPANY = "name", "company"
ON_CALL = tr("Nothing is said or heard here during a call: they would hear it too.")


class Pronouncing:
    """Knows which reading is shown: the one the desk gives, until another is asked for."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._ways: tuple[Saying, ...] = ()
        self._of: tuple[ProspectId, Saying | None] | None = None
        self._at = 0
        page.context.voice.changed.connect(self.show_voice)

    def show_brief(self) -> None:
        """Another prospect, or another reading from the desk: what was chosen before doesn't count any more."""
        brief = self._page.brief
        of = (brief.prospect.id, brief.saying) if brief is not None else None
        if of != self._of:
            self._of, self._ways, self._at = of, (), 0
        elif self._at:
            self._show_way()
        self.show_voice()

    def shown(self) -> Saying | None:
        """The reading on the screen."""
        if self._at:
            return self._ways[self._at]
        return self._page.brief.saying if self._page.brief is not None else None

    def can_say(self) -> bool:
        saying = self.shown()
        return saying is not None and bool(saying.parts)

    def has_company(self) -> bool:
        return self._page.brief is not None and self._page.brief.company_saying is not None

    def hear(self) -> None:
        """Q: the rep's own clip where there is one, else the voice."""
        brief = self._page.brief
        if self._on_call():
            return
        if brief is not None and brief.clip and not self._at:
            who = brief.prospect.id
            self._page.do(lambda desk: desk.clip(who), self._play)
        else:
            self._say(slow=False)

    def hear_slowly(self) -> None:
        if not self._on_call():
            self._say(slow=True)

    def hear_company(self) -> None:
        brief = self._page.brief
        if brief is not None and brief.company_saying is not None and not self._on_call():
            self._page.context.voice.say(brief.company_saying.parts, what=COMPANY)

    def next_reading(self) -> None:
        """Z: another usual way to say it, or as it is said in another language; after the last the first again."""
        if self._ways:
            self._step()
            return
        self._page.do(lambda desk: desk.ways(), self._known)

    def keep_shown(self) -> None:
        """Shift+Z: they say it as it is shown. It is learned for the whole book."""
        saying = self.shown()
        parts = [part.respelling for part in saying.parts] if saying else []
        if parts and all(parts):
            said = " ".join(parts)
            self._page.do(lambda desk: desk.learn(said), self._learned)

    def look_up(self) -> None:
        if self._page.brief is not None:
            self._page.context.look_up_name(self._page.brief.prospect.name)

    def listen(self) -> None:
        """Listen whether the name is said, and tick the step where it was. Only that is known, nothing is kept."""
        voice = self._page.context.voice
        if voice.what == "listening":
            voice.drop()
        elif not self._on_call():
            voice.listen(self._heard, self._page.context.problem)

    def open_names(self) -> None:
        """The sheet about this prospect's name and company."""
        # Built when it is asked for: the start pays only for the desk.
        from coachdesk.ui.desk.names_opening import names_of_prospect  # noqa: PLC0415

        if self._page.brief is not None:
            names_of_prospect(self._page.context, self._page.brief)

    def open_hard_names(self) -> None:
        """The sheet that prepares the names ahead."""
        # As above.
        from coachdesk.ui.desk.names_opening import hard_names  # noqa: PLC0415

        hard_names(self._page.context)

    def show_voice(self) -> None:
        """What the voice is doing, on the buttons and on the step."""
        voice, brief, head = self._page.context.voice, self._page.brief, self._page.call.head
        clip = brief is not None and brief.clip and not self._at
        trouble = voice.trouble
        head.hear.show_state(speaking=voice.what in (NAME, "clip"), trouble=trouble, clip=clip)
        head.hear_company.show_state(speaking=voice.what == COMPANY, trouble=trouble)
        self._page.call.checklist.show_listening(listening=voice.what == "listening")

    def _on_call(self) -> bool:
        """Whether they are on the line; a key that asked for a sound is then told why there is none."""
        if self._page.context.live:
            self._page.context.say(ON_CALL)
        return self._page.context.live

    def _say(self, *, slow: bool) -> None:
        saying = self.shown()
        if saying is not None and saying.parts:
            self._page.context.voice.say(saying.parts, slow=slow, what=NAME)

    def _play(self, clip: Clip | None) -> None:
        # Loaded with the first clip.
        from coachdesk.ui.desk.clip_box import pcm_of  # noqa: PLC0415

        if clip is not None:
            self._page.context.voice.play(pcm_of(clip))

    def _known(self, ways: tuple[Saying, ...]) -> None:
        self._ways = ways
        if len(ways) < 2:
            self._ways = ()
            self._page.context.say(tr("There is no other usual way to say it."))
        else:
            self._step()

    def _step(self) -> None:
        self._at = (self._at + 1) % len(self._ways)
        self._show_way()
        self.show_voice()

    def _show_way(self) -> None:
        key = self._page.context.commands.cap("desk.keep_reading")
        more = (
            tr("{at} of {count}, {key} keeps it", at=self._at + 1, count=len(self._ways), key=key) if self._at else ""
        )
        self._page.call.head.show_saying(self._ways[self._at], more=more)

    def _learned(self, opened: Opened) -> None:
        self._of = None
        self._page.show_brief(opened.brief)

    def _heard(self, heard: bool) -> None:
        if heard:
            self._page.doing.words.say_it(done=True)
            self._page.context.say(tr("Heard. The step is ticked, and nothing was kept."))
        else:
            self._page.context.say(tr("Not heard. Say it once more, or tick it by hand."))
