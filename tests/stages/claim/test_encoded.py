"""An article as the encoder reads it."""

from dataclasses import replace

import pytest

from recoupe.model import Attribution, BlockKind, Reading
from recoupe.stages.claim.acts import Act, acts_of
from recoupe.stages.claim.choices import Choice
from recoupe.stages.claim.encoded import Encoded
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.syntax import Tree
from tests.stages.claim.trees import denial, reading

ROWS = """
Zembla Zembla PROPN nsubj 2
attacked attack VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Ardavia Ardavia PROPN obj 2
near near ADP case 6
the the DET det 6
harbour harbour NOUN obl 2
"""


class Read:
    """One sentence read, with its first act."""

    def __init__(self, one: Reading) -> None:
        words = lexicon(one.document.language)
        cast = Cast(one, words)
        self.reading = one
        self.encoded = Encoded(one, cast)
        tree = Tree(one.sentences[0])
        cast.enter(tree)
        self.seen = Seen(tree, words, cast.mentioned(), 0)
        self.act: Act = next(act for act in acts_of(tree, words, one.document.language) if act.token.text == "attacked")

    def choices(self, heard: Attribution | None = None, words: tuple[int, ...] = (0, 2, 5)) -> dict[int | None, Choice]:
        traits = {i: self.seen.party(self.act, self.seen.tree.tokens[i]) for i in words}
        return {choice.word: choice for choice in self.encoded.choices(self.seen, self.act, traits, heard)}


@pytest.fixture(scope="module")
def read() -> Read:
    return Read(reading(ROWS, "en"))


def test_who_is_mentioned_is_known_by_place(read: Read) -> None:
    assert {place: mention.text for place, mention in read.encoded.named.items()} == {
        (0, 0): "Zembla",
        (0, 2): "Ardavia",
    }


def test_an_act_has_its_row_and_what_was_not_read_has_none(read: Read) -> None:
    row = read.encoded.row(read.act, 0)
    assert row is not None
    assert row[1] == 1
    assert read.encoded.row(read.act, 7) is None


def test_a_verb_of_attack_is_an_act_and_traits_bear_on_it(read: Read) -> None:
    plain = read.encoded.act(read.seen, read.act, [])
    full = read.encoded.act(read.seen, read.act, read.seen.act(read.act))
    assert plain is not None
    assert full is not None
    assert plain != full
    assert full > 0


def test_event_types_and_modalities_are_scored_apart(read: Read) -> None:
    traits = read.seen.act(read.act)
    roots = read.encoded.roots(read.seen, read.act, traits)
    modalities = read.encoded.modalities(read.seen, read.act, traits)
    assert roots is not None
    assert modalities is not None
    assert set(roots) == set(read.encoded.heads.roots)
    assert set(modalities) == set(read.encoded.heads.modalities)
    assert max(modalities, key=modalities.__getitem__) == "actual"
    assert max(roots, key=roots.__getitem__) == "ASSAULT"


def test_who_attacks_is_rather_the_actor_and_who_is_attacked_the_other(read: Read) -> None:
    found = read.choices()
    assert set(found) == {0, 2, 5}
    zembla, ardavia, harbour = (found[i].odds for i in (0, 2, 5))
    assert zembla.actor > ardavia.actor
    assert ardavia.other > zembla.other
    assert harbour.actor < zembla.actor


def test_only_the_words_that_may_be_parties_are_weighed(read: Read) -> None:
    assert set(read.choices(words=(0,))) >= {0}
    assert 5 not in read.choices(words=(0, 2))
    assert read.encoded.choices(read.seen, read.act, {}, None) == []


def test_who_says_so_bears_on_whom_it_is_told_of(read: Read) -> None:
    plain = read.choices()
    said = denial(read.reading.document.text, "Zembla")
    heard = read.choices(said)
    assert heard[5].odds != plain[5].odds


def named_behind(kind: BlockKind) -> list[str]:
    """Return who of the second sentence may be a party of the first, which stands in a block of this kind."""
    one = reading(ROWS, "en")
    one = replace(one, sentences=(replace(one.sentences[0], kind=kind),))
    second = "Zemblie Zemblie PROPN nsubj 2\nslept sleep VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin"
    both = Read(_joined(one, reading(second, "en")))
    far = both.encoded.choices(both.seen, both.act, {}, None)
    assert all(choice.word is None for choice in far)
    return [choice.mention.text for choice in far if choice.mention]


def test_a_party_that_a_headline_leaves_out_may_be_named_behind_it() -> None:
    assert named_behind(BlockKind.TITLE) == ["Zemblie"]


def test_nobody_is_meant_before_the_text_names_him() -> None:
    assert named_behind(BlockKind.BODY) == []


def _joined(one: Reading, other: Reading) -> Reading:
    """Two sentences of one document."""
    cut = len(one.document.text) + 1
    moved = tuple(replace(token, start=token.start + cut, end=token.end + cut) for token in other.sentences[0].tokens)
    sentence = replace(other.sentences[0], start=cut, end=cut + other.sentences[0].end, tokens=moved)
    mentions = tuple(replace(m, start=m.start + cut, end=m.end + cut, entity_id="local:far") for m in other.mentions)
    entities = tuple(replace(entity, id="local:far") for entity in other.entities)
    document = replace(one.document, text=f"{one.document.text} {other.document.text}")
    return replace(
        one, document=document, sentences=(*one.sentences, sentence), mentions=mentions, entities=entities
    )  # fmt: skip
