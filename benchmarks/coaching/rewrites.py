"""What becomes of an opener when the first rewrite is taken as it stands: found again by the program itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.coaching.program import Check, ask
from benchmarks.coaching.sets import MARKED


@dataclass(frozen=True, slots=True)
class Rewrites:
    """``clean``: the finding is gone, no other came, nothing the opener had is lost. ``without``: no rewrite given."""

    tried: int
    clean: int
    not_cleared: int
    added: int
    lost: Counter[str]
    without: int

    @property
    def share(self) -> float:
        return self.clean / max(1, self.tried)


def rewrites(texts: Sequence[str], checks: Sequence[Check], *options: str, language: str = "en") -> Rewrites:
    """Takes every rewrite of a finding on words, one at a time, and checks each result again."""
    tried: list[tuple[Check, Check, str]] = []
    without = 0
    for text, check in zip(texts, checks, strict=True):
        for finding in check["findings"]:
            if finding["category"] not in MARKED or finding["start"] >= finding["end"]:
                continue
            if not finding["instead"]:
                without += 1
                continue
            after = text[: finding["start"]] + finding["instead"][0] + text[finding["end"] :]
            tried.append((check, finding, after))
    again = ask([after for _, _, after in tried], *options, language=language) if tried else []
    clean = not_cleared = added = 0
    lost: Counter[str] = Counter()
    for (before, finding, _), after in zip(tried, again, strict=True):
        was, now = _counted(before), _counted(after)
        stays = now[finding["category"]] >= was[finding["category"]]
        comes = any(now[name] > was[name] for name in now if name != finding["category"])
        gone = [name for name, there in before["has"].items() if there and not after["has"][name]]
        not_cleared += stays
        added += comes
        lost.update(gone)
        clean += not (stays or comes or gone)
    return Rewrites(len(tried), clean, not_cleared, added, lost, without)


def _counted(check: Check) -> Counter[str]:
    # What is missing (no_who …) is counted under what is lost.
    return Counter(finding["category"] for finding in check["findings"] if not finding["category"].startswith("no_"))
