from dataclasses import dataclass, field

from recoupe.encoder.network import Place
from recoupe.encoder.sayings import Speech
from recoupe.stages.attribute.collect import drafts_of
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.opinion import content_share, cue_place, opinion, speaker_share
from recoupe.stages.attribute.page import Page, lay_out
from tests.stages.attribute.reading import read

TEXT = "The envoy said that the harbour would stay open."


@dataclass
class Heard:
    """What a head would say, written by hand."""

    cues: dict[Place, float]
    speeches: dict[Place, Speech] = field(default_factory=dict)

    def speech(self, cue: Place) -> Speech:
        return self.speeches[cue]


def heard(page: Page, cues: dict[str, float], speakers: dict[str, float], content: set[str]) -> None:
    """Let a page be heard so: words by their text."""
    places = {token.text: place for place, token in page.words}
    speech = Speech(
        {None: 0.0, **{places[word]: share for word, share in speakers.items()}},
        {place: 0.9 if word in content else 0.1 for word, place in places.items()},
    )
    odds = dict.fromkeys(places.values(), -6.0) | {places[word]: value for word, value in cues.items()}
    page.heard = Heard(odds, dict.fromkeys(places.values(), speech))  # type: ignore[assignment]


def laid_out(text: str = TEXT, language: str = "en") -> tuple[Page, list[Draft]]:
    page = lay_out(read(text, language))
    return page, drafts_of(page)


def test_without_a_head_there_is_no_opinion() -> None:
    page, drafts = laid_out()
    assert [opinion(page, draft) for draft in drafts] == [[]]


def test_a_head_that_hears_the_same_says_so() -> None:
    page, (draft,) = laid_out()
    heard(page, {"said": 4.0}, {"envoy": 0.95}, {"that", "the", "harbour", "would", "stay", "open"})
    assert opinion(page, draft) == ["heard cue 5", "heard source 4", "heard content 4"]
    place = cue_place(page, draft)
    assert place is not None
    assert page.heard is not None
    assert speaker_share(page, draft.source, page.heard.speech(place)) == 0.95
    assert content_share(page, draft, page.heard.speech(place)) > 0.8


def test_a_head_that_hears_nothing_speaks_against() -> None:
    page, (draft,) = laid_out()
    heard(page, {}, {"harbour": 0.95}, set())
    assert opinion(page, draft) == ["heard cue 0", "heard source 0", "heard content 1"]
