"""What is learned about names belongs to the book, a clip to one prospect; both are taken back like anything else."""

from tests.core.store.people import Files, person

from coachdesk.model.ids import ProspectId
from coachdesk.model.pronouncing import CLIP_RATE
from coachdesk.store import Store

SIOBHAN = ProspectId("p1")
SOUND = bytes(range(256)) * 8


def learn(store: Store, name: str, said: str) -> None:
    with store.step("Learned") as step:
        step.learn(name, said)


def keep(store: Store, sound: bytes) -> None:
    with store.step("Recorded") as step:
        step.put_clip(SIOBHAN, sound)


def with_siobhan(files: Files) -> Store:
    store = files.open()
    with store.step("Added") as step:
        step.add_prospect(person("p1"))
    return store


def test_what_was_learned_is_found_by_name(files: Files) -> None:
    store = files.open()
    learn(store, "siobhan", "shi-VAWN")
    learn(store, "siobhan", "shuh-VAWN")
    learn(store, "nguyen", "WIN")
    assert store.learned(["siobhan", "kelly"]) == {"siobhan": "shuh-VAWN"}
    learn(store, "siobhan", "")
    learn(store, "nobody", "")
    assert store.learned(["siobhan", "nobody"]) == {}
    learn(store, "siobhan", "shi-VAWN")
    assert store.learned(["siobhan"]) == {"siobhan": "shi-VAWN"}


def test_learning_is_taken_back_to_what_was_known_before(files: Files) -> None:
    store = files.open()
    learn(store, "siobhan", "shi-VAWN")
    learn(store, "siobhan", "SEE-uh-ban")
    store.undo()
    assert store.learned(["siobhan"]) == {"siobhan": "shi-VAWN"}
    store.undo()
    assert store.learned(["siobhan"]) == {}


def test_a_clip_is_kept_replaced_and_taken_away(files: Files) -> None:
    store = with_siobhan(files)
    assert store.clip(SIOBHAN) is None
    assert not store.has_clip(SIOBHAN)
    keep(store, SOUND)
    clip = store.clip(SIOBHAN)
    assert clip is not None
    assert clip.sound == SOUND
    assert clip.seconds == len(SOUND) / CLIP_RATE
    keep(store, SOUND[:100])
    [only] = store.clips()
    assert only.sound == SOUND[:100]
    keep(store, b"")
    keep(store, b"")
    assert not store.has_clip(SIOBHAN)
    assert store.clips() == []


def test_undo_brings_back_the_clip_that_was_there(files: Files) -> None:
    store = with_siobhan(files)
    keep(store, SOUND)
    keep(store, SOUND[:100])
    store.undo()
    clip = store.clip(SIOBHAN)
    assert clip is not None
    assert clip.sound == SOUND
    keep(store, b"")
    store.undo()
    assert store.has_clip(SIOBHAN)


def test_a_clip_of_somebody_removed_is_not_exported_and_comes_back_with_them(files: Files) -> None:
    store = with_siobhan(files)
    keep(store, SOUND)
    with store.step("Removed") as step:
        step.remove_prospect(SIOBHAN)
    assert store.clips() == []
    store.undo()
    assert [clip.prospect for clip in store.clips()] == [SIOBHAN]
