"""The stage itself: every mending in turn over each tree, and a note of each word that one of them hung elsewhere."""

from collections.abc import Callable
from dataclasses import replace

from recoupe.lang import LANGUAGES
from recoupe.lang.reporting import Lexicon, lexicon_of
from recoupe.model import Mending, Reading, Sentence, Token
from recoupe.stages.mend import (
    bare,
    charge,
    complement,
    coordination,
    dateline,
    day,
    demonym,
    governed,
    judgement,
    main,
    personal,
    speaker,
    subject,
)
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.stages.stage import DocumentStage
from recoupe.syntax import Tree

MENDINGS: tuple[tuple[str, Callable[[Ground], Changes]], ...] = (
    ("dateline", dateline.dateline),
    ("name behind a day", day.name_behind_a_day),
    ("named behind a demonym", demonym.named_behind_a_demonym),
    ("active subject", subject.active),
    ("personal subject", subject.personal),
    ("time for subject", subject.when_not_who),
    ("name in two", subject.name_in_two),
    ("whom beside by whom", personal.whom_beside_by_whom),
    ("who does it in a relative clause", personal.who_does_it_in_a_relative_clause),
    ("object said twice", personal.object_said_twice),
    ("personal object", personal.personal_object),
    ("whom beside what", personal.whom_beside_what),
    ("clause governed by a noun", governed.clause_governed_by_a_noun),
    ("negation of the next verb", governed.negation_of_the_next_verb),
    ("phrase governed by an adjective", governed.phrase_governed_by_an_adjective),
    ("name with its article", governed.name_with_its_article),
    ("number with its bound", governed.number_with_its_bound),
    ("asked of somebody", governed.asked_of_somebody),
    ("whose saying", subject.whose_saying),
    ("name behind a relative", subject.name_behind_a_relative),
    ("second subject behind the verb", subject.second_behind_the_verb),
    ("subject behind the incise", subject.behind_the_incise),
    ("main verb behind a participle", main.main_verb_behind_a_participle),
    ("main verb behind an apposition", main.main_verb_behind_an_apposition),
    ("main verb behind its subject", main.main_verb_behind_its_subject),
    ("speaker behind the first word", main.speaker_behind_the_first_word),
    ("main verb behind a relative", coordination.main_verb_behind_a_relative),
    ("second participle", coordination.second_participle),
    ("gapped passive", coordination.gapped_passive),
    ("past beside a gerund", coordination.past_beside_gerund),
    ("second saying", coordination.second_saying),
    ("another saying", coordination.another_saying),
    ("both of two contents", coordination.both_of_two_contents),
    ("content goes on", coordination.content_goes_on),
    ("object behind its judgement", judgement.object_behind_its_judgement),
    ("words at an auxiliary", bare.words_at_an_auxiliary),
    ("subject behind a conjunction", bare.subject_behind_a_conjunction),
    ("clause read as participle", bare.clause_read_as_participle),
    ("gerund read as adjective", bare.gerund_read_as_adjective),
    ("clause behind a day", complement.clause_behind_a_day),
    ("infinitive behind a day", complement.infinitive_behind_a_day),
    ("only object", complement.only_object),
    ("cut clause", complement.cut_clause),
    ("subject of the clause", bare.subject_of_the_clause),
    ("stolen clause", complement.stolen_clause),
    ("told clause", complement.told_clause),
    ("clause past a phrase", complement.clause_past_a_phrase),
    ("task", complement.task),
    ("charge", charge.charge),
    ("reason", charge.reason),
    ("announced clause", complement.announced_clause),
    ("content read as a relative", complement.content_read_as_relative),
    ("clause of a noun", complement.clause_of_a_noun),
    ("incise read as a clause", speaker.incise_read_as_a_clause),
    ("subject of the saying", speaker.taken_by_the_content),
    ("name before the saying", speaker.name_before),
    ("participle of its noun", speaker.participle_of_its_noun),
    ("remark", speaker.remark),
)
"""Each mending with the name that `recoupe explain` prints, in the order in which they read the tree."""


def run(reading: Reading) -> Reading:
    """Put the trees of a reading right. Those of a language that does not ship stay as they are."""
    if reading.document.language not in LANGUAGES:
        return reading
    lexicon = lexicon_of(reading.document.language)
    return replace(reading, sentences=tuple(mended(sentence, lexicon) for sentence in reading.sentences))


def mended(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """Return a sentence with its tree put right and its mendings named, the same sentence where nothing is amiss."""
    if not sentence.tokens:
        return sentence
    tree, notes = Tree(sentence), list(sentence.mendings)
    for name, mending in MENDINGS:
        changes = mending(Ground(tree, lexicon))
        tokens = _hung(tree.tokens, changes) if changes else tree.tokens
        if tokens is not tree.tokens and sound(tokens):
            notes += [Mending(name=name, i=i) for i in sorted(changes)]
            tree = Tree(replace(sentence, tokens=tokens))
    return replace(sentence, tokens=tree.tokens, mendings=tuple(notes)) if notes else sentence


def _hung(tokens: tuple[Token, ...], changes: Changes) -> tuple[Token, ...]:
    return tuple(
        replace(token, head=changes[token.i][0], deprel=changes[token.i][1]) if token.i in changes else token
        for token in tokens
    )


def sound(tokens: tuple[Token, ...]) -> bool:
    """Tell whether every word still reaches a root."""
    for token in tokens:
        seen, at = set(), token
        while at.head != at.i:
            if at.i in seen:
                return False
            seen.add(at.i)
            at = tokens[at.head]
    return True


STAGE = DocumentStage(name="mend", version=8, needs=("sentences",), yields=("sentences",), run=run)
