"""The coach at the desk: the for-them line and the drafts, judged for who they are for. Writes nothing."""

from coachdesk.coach import check_draft, check_for_them, suggest_for_them
from coachdesk.desk.briefing import BriefVerbs
from coachdesk.model.brief import ForThemHelp
from coachdesk.model.call import Channel
from coachdesk.model.ids import DraftId
from coachdesk.model.judgement import Finding


class CoachVerbs(BriefVerbs):
    """What the rep writes beside the opener."""

    def for_them_help(self, text: str = "") -> ForThemHelp:
        """Lines proposed to the current prospect in place of ``text``; none where that can stand, or for nobody."""
        who = self.current()
        finding = check_for_them(text, playbook=self.playbook)
        if who is None or finding is None:
            return ForThemHelp()
        found = suggest_for_them(
            playbook=self.playbook,
            title=who.title,
            company=who.company,
            industry=self.fields_of(who).get("industry", ""),
            tags=who.tags,
        )
        return ForThemHelp(finding.why, finding.source, found) if text.strip() else ForThemHelp(lines=found)

    def check_draft(self, body: str, *, draft: DraftId | None = None) -> tuple[Finding, ...]:
        """Judge the words of a draft by the drafts' own rules; rewrites fit whom it is for, else the current prospect.

        A note is for the rep alone and is not judged; a draft that has gone meanwhile has no findings.
        """
        known = self.store.draft(draft) if draft else None
        if draft and (known is None or known.channel is Channel.NOTE):
            return ()
        who = self.store.prospect(known.prospect) if known else self.current()
        if who is None:
            return check_draft(body, playbook=self.playbook)
        calls = self.store.calls(who.id)
        about = next((call for call in calls if known and call.id == known.call), None)
        fields = self._fields(who, at=self._now(), calls=calls, call=about)
        return check_draft(body, playbook=self.playbook, fields=fields)
