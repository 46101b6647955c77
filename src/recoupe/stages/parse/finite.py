"""Settles what a finite verb is by the lexicon, where the network's answers cannot be or contradict one another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from recoupe.lang import load
from recoupe.lang.reporting import SourceRow
from recoupe.lang.rows.reporting import CueClass, ReportingRow
from recoupe.model import Token
from recoupe.stages.parse.lexicon import Analysis, Lexicon

VERBAL = frozenset({"VERB", "AUX"})
FORM = ("VerbForm", "Mood", "Tense")


def settled(form: str, upos: str, feats: dict[str, str], lexicon: Lexicon) -> dict[str, str]:
    """Return the features with the verb form, mood and tense of a reading that the lexicon has.

    « pourrait » is Mood=Cnd whatever the network says; « dit » stays as the network has it, being present or past
    """
    if upos not in VERBAL:
        return feats
    readings = [dict(reading.features) for reading in lexicon.readings(form) if reading.pos in VERBAL]
    possible = [reading for reading in readings if "VerbForm" in reading or "Mood" in reading]
    if not possible or any(_agrees(reading, feats) for reading in possible):
        return feats
    best = max(possible, key=lambda reading: sum(feats.get(name) == value for name, value in reading.items()))
    kept = {name: value for name, value in feats.items() if name not in FORM}
    return dict(sorted({**kept, **{name: best[name] for name in FORM if name in best}}.items()))


def _agrees(reading: dict[str, str], feats: dict[str, str]) -> bool:
    return all(reading[name] == feats.get(name, reading[name]) for name in FORM if name in reading) and all(
        name in reading or name not in feats for name in ("Mood",)
    )


@dataclass(frozen=True, slots=True)
class Sayings:
    """What a language says by: verbs that an infinitive may follow, verbs that a clause may, nouns that can speak."""

    infinitive: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()


@cache
def sayings_of(language: str) -> Sayings:
    """Return the verbs and speakers of a language's tables."""
    rows = [row for row in load(language).table("reporting", ReportingRow) if row.pos is CueClass.VERB]
    return Sayings(
        infinitive=frozenset(row.lemma for row in rows if "infinitive" in row.frames),
        clause=frozenset(row.lemma for row in rows if "clause" in row.frames),
        speakers=frozenset(row.lemma for row in load(language).table("sources", SourceRow)),
    )


def verbs(tokens: Sequence[Token], lexicon: Lexicon, sayings: Sayings | None = None) -> tuple[Token, ...]:
    """Return the words with those made verbs that were tagged as nouns: with a subject and a finite form, or bare.

    « Le maire doute que le pont soit sûr. » -> doute VERB douter; "Souza declined to comment." -> comment VERB;
    "Port may reopen, court rules" -> rules VERB
    """
    sayings = sayings or Sayings()
    tokens = _with_bare_infinitives(_with_misread_verbs(tokens, lexicon), lexicon, sayings.infinitive)
    tokens = _with_a_last_verb(tokens, lexicon, sayings)
    subjects = {token.head for token in tokens if token.deprel.startswith("nsubj") and token.head != token.i}
    fixed = {token.head for token in tokens if token.deprel == "det"}
    return tuple(_verb(token, lexicon) if token.i in subjects - fixed else token for token in tokens)


def _verb(token: Token, lexicon: Lexicon) -> Token:
    if token.upos in VERBAL or token.feats.get("VerbForm") != "Fin":
        return token
    found = [reading for reading in lexicon.readings(token.text) if reading.pos == "VERB" and reading.feature("Mood")]
    return replace(token, upos="VERB", lemma=found[0].lemma) if found else token


def _with_misread_verbs(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """Make verbs of bare nouns that stand as only a verb can, and subjects of the nouns beside them.

    « La digue, juge le préfet, tient. » -> juge VERB, préfet nsubj; "Video shows that it holds" -> shows, Video
    """
    changed: dict[int, Token] = {}
    for noun in tokens:
        subject = _subject_of_a_bare_noun(tokens, noun) if noun.upos == "NOUN" and noun.i > 0 else None
        reading = _finite_reading(noun.text, lexicon) if subject is not None else None
        if subject is not None and reading is not None:
            relation = noun.deprel if subject.i < noun.i else "parataxis"
            verb = replace(noun, upos="VERB", lemma=reading.lemma, feats=dict(reading.features), deprel=relation)
            changed[noun.i] = verb
            changed[subject.i] = replace(subject, deprel="nsubj")
            changed |= {t.i: replace(t, head=subject.i) for t in tokens if _before(t, noun, subject)}
    return [changed.get(token.i, token) for token in tokens] if changed else tokens


def _with_bare_infinitives(tokens: Sequence[Token], lexicon: Lexicon, taking: frozenset[str]) -> Sequence[Token]:
    changed: dict[int, Token] = {}
    for noun in tokens[2:]:
        opener, governor = tokens[noun.i - 1], tokens[noun.i - 2]
        if noun.upos != "NOUN" or noun.head != governor.i or (opener.deprel, opener.head) != ("case", noun.i):
            continue
        particle = any(reading.pos == "PART" for reading in lexicon.readings(opener.text))
        reading = next((one for one in lexicon.readings(noun.text) if one.feature("VerbForm") == "Inf"), None)
        if governor.upos == "VERB" and governor.lemma in taking and particle and reading is not None:
            feats = dict(reading.features)
            changed[noun.i] = replace(noun, upos="VERB", lemma=reading.lemma, feats=feats, deprel="xcomp")
            changed[opener.i] = replace(opener, upos="PART", deprel="mark")
            below = (token for token in tokens[noun.i + 1 :] if (token.head, token.deprel) == (noun.i, "nmod"))
            changed |= {token.i: replace(token, deprel="obl") for token in below}
    return [changed.get(token.i, token) for token in tokens] if changed else tokens


def _with_a_last_verb(tokens: Sequence[Token], lexicon: Lexicon, sayings: Sayings) -> Sequence[Token]:
    """Make a verb of the last word of a headline, where somebody who can speak stands before it behind a comma."""
    last = next((token for token in reversed(tokens) if token.upos != "PUNCT"), None)
    if last is None or last.upos != "NOUN" or last.i == 0:
        return tokens
    subject, reading = tokens[last.i - 1], _finite_reading(last.text, lexicon)
    says = reading is not None and reading.lemma in sayings.clause and subject.lemma.lower() in sayings.speakers
    root = next((token for token in tokens if token.head == token.i), last)
    first = subject.i
    while first > 0 and tokens[first - 1].head in (subject.i, last.i) and tokens[first - 1].upos != "PUNCT":
        first -= 1
    apart = first > 1 and tokens[first - 1].upos == "PUNCT" and root.i < first - 1
    if reading is None or not says or not apart or (subject.deprel, subject.head) != ("compound", last.i):
        return tokens
    verb = replace(
        last, upos="VERB", lemma=reading.lemma, feats=dict(reading.features), deprel="parataxis", head=root.i
    )
    below = {token.i: replace(token, head=subject.i) for token in tokens[first : subject.i] if token.head == last.i}
    changed = {last.i: verb, subject.i: replace(subject, deprel="nsubj")} | below
    return [changed.get(token.i, token) for token in tokens]


def _before(token: Token, noun: Token, subject: Token) -> bool:
    """Tell the article and the adjectives of a subject that hang on the noun read amiss."""
    return token.head == noun.i and token.i < subject.i < noun.i and token.upos != "PUNCT"


def _finite_reading(form: str, lexicon: Lexicon) -> Analysis | None:
    readings = (one for one in lexicon.readings(form) if one.pos == "VERB" and one.mood == "Ind")
    return next((one for one in readings if one.person in (None, "3")), None)


def _subject_of_a_bare_noun(tokens: Sequence[Token], noun: Token) -> Token | None:
    """Return the noun with an article and no preposition behind a bare one set off, or the one before its clause."""
    below = [token for token in tokens if token.head == noun.i and token.i != noun.i]
    after = [token for token in below if token.i > noun.i and token.upos != "PUNCT"]
    if not after:
        return None
    first, second = tokens[noun.i - 1], tokens[noun.i + 1]
    if _means_to(tokens, noun, after[0]) and first.deprel == "compound" and first.head == noun.i:
        return first
    if any(token.deprel in ("det", "case", "amod", "nummod") for token in below):
        return None
    if first.upos == "PUNCT" and second.deprel == "det" and second.head == after[0].i and after[0].deprel == "nmod":
        return after[0]
    announces = second.upos == "SCONJ" and second.deprel == "mark" and tokens[second.head].deprel == "ccomp"
    return first if announces and first.deprel == "compound" and first.head == noun.i else None


def _means_to(tokens: Sequence[Token], noun: Token, task: Token) -> bool:
    """Tell a sentence that would have no verb: in "The harbour board plans to reopen" the plans are a verb."""
    root = noun.head == noun.i and task.deprel in ("xcomp", "acl") and task.feats.get("VerbForm") == "Inf"
    marked = tokens[noun.i + 1].deprel == "mark" and tokens[noun.i + 1].head == task.i
    led = any(token.deprel == "case" and token.head == noun.i for token in tokens)
    return root and marked and not led and tokens[-1].upos == "PUNCT"
