from dataclasses import replace

from recoupe.model import BlockKind, Certainty, Claim, Document, Frame, Published, PublishedBasis, Reading, Span, Why
from recoupe.stages.time import STAGE
from recoupe.stages.time.page import Page
from recoupe.stages.time.story import Story, elsewhere
from tests.stages.time.trees import sentence

WEDNESDAY = Published(value="2031-05-14", earliest="2031-05-14", latest="2031-05-14", basis=PublishedBasis.METADATA)
TEXT = "Karst frees the consul\n\nKarst freed the consul on Monday. He left."
TITLE = """
Karst Karst PROPN nsubj 2
frees free VERB root 0
the the DET det 4
consul consul NOUN obj 2
"""
LEAD = """
Karst Karst PROPN nsubj 2
freed free VERB root 0
the the DET det 4
consul consul NOUN obj 2
on on ADP case 6
Monday Monday PROPN obl 2
. . PUNCT punct 2
"""
NEXT = """
He he PRON nsubj 2
left leave VERB root 0
. . PUNCT punct 2
"""


def story() -> tuple[Story, dict[str, Claim]]:
    title, lead = sentence(TEXT, TITLE), sentence(TEXT, LEAD, start=24)
    after = sentence(TEXT, NEXT, start=lead.end)
    title = type(title)(
        document_id="doc", start=title.start, end=title.end, block=0, kind=BlockKind.TITLE, tokens=title.tokens
    )
    places = {"title": (title, "free"), "next": (after, "leave")}
    claims = {
        name: Claim(
            id=name, document_id="doc", start=one.start, end=one.end, sentence=Span(one.start, one.end), predicate=lemma,
            frame=Frame.OTHER,
        )
        for name, (one, lemma) in places.items()
    }  # fmt: skip
    document = Document(id="doc", path="a.txt", text=TEXT, language="en", published=WEDNESDAY)
    reading = STAGE.run(Reading(document=document, sentences=(title, lead, after), claims=tuple(claims.values())))
    return Story.of(Page.of(reading), {}), claims


def test_a_headline_may_have_the_time_of_the_lead() -> None:
    told, claims = story()
    assert [(one.when.value, one.why) for one in elsewhere(told, claims["title"])] == [("2031-05-12", Why.HEADLINE)]


def test_what_follows_may_have_the_time_that_the_narrative_has_reached() -> None:
    told, claims = story()
    assert [(one.when.value, one.why) for one in elsewhere(told, claims["next"])] == [("2031-05-12", Why.STORY)]


def test_what_nobody_vouches_for_has_no_day_from_another_telling() -> None:
    told, claims = story()
    (when,) = told.main.values()
    number = next(iter(told.main))
    page = replace(
        told.page,
        heads={**told.page.heads, "lead": (number, told.page.trees[number].tokens[1])},
        claims={**told.page.claims, "lead": replace(claims["title"], id="lead")},
    )
    again = Story.of(page, {"lead": when})
    assert Why.RETOLD in {one.why for one in elsewhere(again, claims["title"])}
    unknown = replace(claims["title"], certainty=Certainty.UNKNOWN)
    assert Why.RETOLD not in {one.why for one in elsewhere(again, unknown)}


def test_an_act_of_another_stem_is_not_the_same_told_again() -> None:
    told, claims = story()
    (lead,) = told.main.values()
    again = Story.of(told.page, {"next": lead})
    assert Why.RETOLD not in {one.why for one in elsewhere(again, claims["title"])}


def test_a_time_that_comes_in_two_ways_has_each_sign_once() -> None:
    told, claims = story()
    for one in elsewhere(told, claims["next"]):
        assert len(set(one.signs)) == len(one.signs)
