"""Whom a source itself rests on, and who passes its words on."""

from dataclasses import replace

from recoupe.model import LinkRole, Span
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.roots import behind, roots_of
from recoupe.stages.attribute.source import source_of
from tests.stages.attribute.trees import found, page

FIN, GERUND = "VerbForm=Fin|Tense=Past", "VerbForm=Part|Tense=Pres"
CITING = f"""
Gazette Gazette PROPN nsubj 6
, , PUNCT punct 3
citing cite VERB advcl 6 {GERUND}
two two NUM nummod 5
officials official NOUN obj 3
said say VERB root 0 {FIN}
so so ADV advmod 6
--
Cha Cha PROPN nsubj 2
wrote write VERB root 0 {FIN}
"""
NAMES = "Gazette Company\nCha Person\nofficials LegalEntity"


def draft(of: Page, verb: str, form: str = "clause") -> Draft:
    tree, token = found(of, verb)
    return Draft(
        form=form, cue_row=None, tree=tree, anchor=token, source=source_of(of, tree, token), cue=(), content=()
    )  # fmt: skip


def test_whom_a_source_cites_is_known_for_all_that_it_says() -> None:
    of = page(CITING, mentions=NAMES)
    roots = roots_of(of)
    assert list(roots) == ["ent-gazette"]
    (link,) = roots["ent-gazette"]
    assert (link.text, link.role, link.entity_id) == ("two officials", LinkRole.ROOT, "ent-officials")
    assert of.text[link.start : link.end] == "two officials"


def test_a_root_is_told_once_and_of_its_own_source_alone() -> None:
    of = page(CITING, mentions=NAMES)
    roots = roots_of(of)
    assert [link.text for link in behind(of, draft(of, "said"), ("ent-gazette",), roots)] == ["two officials"]
    assert [link.text for link in behind(of, draft(of, "said"), (), {})] == ["two officials"], "by the word that cites"
    assert behind(of, draft(of, "wrote"), ("ent-cha",), roots) == []


def test_what_is_quoted_a_pronoun_or_passive_cites_nobody() -> None:
    for changed in (
        CITING.replace("officials official NOUN", "them they PRON"),
        CITING.replace("citing cite", "feeding feed"),
        CITING.replace("citing cite VERB", "citing cite NOUN"),
        CITING.replace("two two NUM nummod 5", "“ “ PUNCT punct 5").replace("so so ADV", "” ” PUNCT"),
    ):
        assert roots_of(page(changed, mentions="Gazette Company")) == {}


def test_a_verb_inside_the_content_cites_for_somebody_else() -> None:
    of = page(CITING, mentions=NAMES)
    citing = found(of, "citing")[1]
    inside = replace(draft(of, "said"), content=(Span(citing.start, citing.end),))
    assert behind(of, inside, (), {}) == []


RELAYED = f"""
Quill Quill PROPN nsubj 2
said say VERB root 0 {FIN}
{{}}
a a DET det 5
spokeswoman spokeswoman NOUN obl 2
"""


def relays(rows: str, language: str = "en", form: str = "clause", verb: str = "said") -> list[tuple[str, LinkRole]]:
    of = page(rows, language)
    return [(link.text, link.role) for link in behind(of, draft(of, verb, form), (), {})]


def test_who_speaks_in_the_sources_stead_relays() -> None:
    assert relays(RELAYED.format("through through ADP case 5")) == [("a spokeswoman", LinkRole.RELAY)]
    assert relays(RELAYED.format("to to ADP case 5")) == []
    assert relays(RELAYED.format("through through ADP case 5"), form="according") == []


def test_a_voice_is_somebodys() -> None:
    rows = f"""
    Quill Quill PROPN nsubj 2
    dit dire VERB root 0 {FIN}
    par par ADP case 5
    la le DET det 5
    voix voix NOUN obl 2
    de de ADP case 8
    son son DET det 8
    ministre ministre NOUN nmod 5
    """
    assert relays(rows, "fr", verb="dit") == [("son ministre", LinkRole.RELAY)]
    assert relays(rows.replace("voix voix", "main main"), "fr", verb="dit") == []
