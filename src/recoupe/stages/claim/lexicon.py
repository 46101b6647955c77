"""A language's tables, indexed for the questions that the claim rules ask."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from recoupe.lang import load
from recoupe.lang.reporting import ContractionRow
from recoupe.lang.rows.organisations import OrganisationRow
from recoupe.lang.rows.predicates import PredicateRow
from recoupe.lang.rows.reporting import ReportingRow
from recoupe.lang.rows.titles import TitleKind, TitleRow
from recoupe.model import Token
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.locutions import Locutions, plain_text
from recoupe.stages.claim.rows import (
    GoodsRow,
    HedgeRow,
    MarkerRow,
    NegationRow,
    OrganRow,
    PrepositionRow,
    WeighedRow,
)
from recoupe.syntax import Tree

VERBAL = frozenset({"VERB", "AUX"})
OPENING = frozenset({"ADP", "SCONJ"})
"""What opens a clause or an event is a preposition or a conjunction, as the parser likes."""
WORDS = ("negation", "particles")
OWNED = frozenset({TitleKind.KIN, TitleKind.PEOPLE})
"""Titles for persons of somebody: "wife", "supporter"."""
NO_PERSONS = frozenset({TitleKind.COLLECTIVE, TitleKind.SOURCE, TitleKind.HONORIFIC})
HUMAN = "human"
"""The kind of a noun for a person, or for persons."""
BODY = "body"
"""The kind of a noun for an organisation."""
MATTER = "matter"
"""The kind of a noun for what is decided or said: a budget, a law, a speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The tables of one language, by lemma."""

    predicates: dict[tuple[str, str], tuple[PredicateRow, ...]]
    goods: dict[str, tuple[tuple[frozenset[str], str], ...]]
    containers: frozenset[str]
    markers: dict[tuple[str, str], tuple[MarkerRow, ...]]
    adverbs: dict[str, HedgeRow]
    adjectives: dict[str, HedgeRow]
    words: dict[str, frozenset[str]]
    prepositions: dict[str, tuple[str, ...]]
    locutions: Locutions
    openers: Locutions
    organs: dict[str, frozenset[str]]
    reports: frozenset[str]
    weighed: dict[str, str] = field(default_factory=dict)
    drops_subjects: bool = False
    code: str = ""

    def met_as(self, token: Token) -> str:
        """Return the lemma by which the weights know a word: its own, in a language that they learnt from."""
        lemma = lemma_of(token)
        return self.weighed.get(lemma, lemma)

    def senses_of(self, token: Token) -> tuple[PredicateRow, ...]:
        """Return the rows of a predicate by its lemma, the most specific first."""
        pos = "VERB" if token.upos in VERBAL else "NOUN" if token.upos == "NOUN" else ""
        return self.predicates.get((lemma_of(token), pos), ())

    def markers_of(self, token: Token, *slots: str) -> list[MarkerRow]:
        """Return the rows of a word of modality in one of the slots. Auxiliaries and verbs are not told apart."""
        rows = self.markers.get((lemma_of(token), _class(token)), ())
        if not rows and token.upos == "VERB":
            rows = self.markers.get((token.text.lower().rstrip("es"), "ADJ"), ())
        return [row for row in rows if row.slot in slots]

    def openers_of(self, tree: Tree, event: Token) -> tuple[MarkerRow, ...]:
        """Return the rows of the several words that open an event: « au lieu d'attaquer », "about to attack"."""
        found = self.openers.opening(tree, event)
        return self.markers[found.form, "ADP"] if found is not None else ()

    def groups_of(self, tree: Tree, token: Token) -> tuple[str, ...]:
        """Return the groups of the preposition that introduces a noun, none where there is no preposition.

        « à la Corée » -> (to,)
        """
        case = tree.child(token, "case")
        if case is None:
            return ()
        found = self.locutions.before(tree, token)
        if found is not None:
            return self.prepositions[found.form]
        phrase = " ".join(plain_text(word) for word in (case, *tree.children(case, "fixed")))
        for form in (phrase, plain_text(case), case.lemma.lower()):
            if form in self.prepositions:
                return self.prepositions[form]
        return ()

    def complement(self, tree: Tree, word: Token) -> Token:
        """Return the noun behind the preposition that a word is part of, else it: « au nom du Pérou » -> Pérou."""
        for child in tree.children(word, "nmod", "obl", "obl:arg", "obl:mod"):
            found = self.locutions.before(tree, child)
            if found is not None and found.first <= word.i:
                return child
        return word

    def is_organ(self, token: Token, kind: str) -> bool:
        """Tell whether a noun is an office, an organ or a group noun of states."""
        return kind in self.organs.get(lemma_of(token), ())

    def is_matter(self, token: Token) -> bool:
        """Tell whether a noun is what is decided or said, by its kind or by its senses."""
        known = {row.sense for row in self.senses_of(token)}
        return self.is_organ(token, MATTER) or bool(known & (with_trait("pact") | with_trait("measure")))

    def is_report(self, token: Token) -> bool:
        """Tell whether a verb is one of saying or thinking."""
        return lemma_of(token) in self.reports

    @property
    def pairs_negation(self) -> bool:
        """Whether the language negates with two words (« ne … personne »), so that one alone negates nothing."""
        return any("negator" in kinds for kinds in self.words.values())

    def is_word(self, token: Token, kind: str) -> bool:
        """Tell whether a word is of a kind of the tables of negation and particles."""
        return kind in self.words.get(token.text.lower().replace("’", "'"), ()) or kind in self.words.get(
            lemma_of(token), ()
        )

    def is_phrase(self, tree: Tree, token: Token, kind: str) -> bool:
        """Tell whether a word and all below it are a phrase of a kind: "no longer"."""
        branch = tree.subtree(token)
        return len(branch) > 1 and kind in self.words.get(" ".join(plain_text(word) for word in branch), ())


def lemma_of(token: Token) -> str:
    """Return the lemma in lower case, with plain apostrophes."""
    return (token.lemma or token.text).lower().replace("’", "'")


def _class(token: Token) -> str:
    if token.upos in VERBAL:
        return "VERB"
    if token.upos in OPENING:
        return "ADP"
    return "ADJ" if token.upos == "ADJ" else "NOUN" if token.upos in {"NOUN", "PROPN"} else token.upos


@cache
def lexicon(code: str) -> Lexicon:
    """Load the tables of a language."""
    language = load(code)
    predicates: dict[tuple[str, str], list[PredicateRow]] = defaultdict(list)
    for predicate in language.table("predicates", PredicateRow):
        predicates[predicate.lemma, predicate.pos].append(predicate)
    goods, containers = _goods(language.table("goods", GoodsRow))
    markers: dict[tuple[str, str], list[MarkerRow]] = defaultdict(list)
    for marker in language.table("modality", MarkerRow):
        pos = "VERB" if marker.pos in VERBAL else "ADP" if marker.pos in OPENING else marker.pos
        markers[marker.cue, pos].append(marker)
    hedges = language.table("hedges", HedgeRow)
    prepositions: dict[str, list[str]] = defaultdict(list)
    for preposition in language.table("prepositions", PrepositionRow):
        prepositions[preposition.form].append(preposition.group)
    contractions = {row.word: row.plain for row in language.table("contractions", ContractionRow)}
    return Lexicon(
        predicates={key: tuple(rows) for key, rows in predicates.items()},
        goods=goods,
        containers=containers,
        markers={key: tuple(rows) for key, rows in markers.items()},
        adverbs={row.cue: row for row in hedges if row.pos == "ADV"},
        adjectives={row.cue: row for row in hedges if row.pos == "ADJ"},
        words=_kinds(
            [
                *((row.form, row.kind) for name in WORDS for row in language.table(name, NegationRow)),
                *((row.word, BODY) for row in language.table("organisations", OrganisationRow)),
                *((row.title, kind) for row in language.table("titles", TitleRow) for kind in _persons(row.kind)),
            ]
        ),
        prepositions={form: tuple(groups) for form, groups in prepositions.items()},
        locutions=Locutions(prepositions, contractions),
        reports=frozenset(
            row.lemma
            for row in language.table("reporting", ReportingRow)
            if row.pos == "VERB" and "clause" in row.frames
        ),
        openers=Locutions((cue for cue, pos in markers if pos == "ADP"), contractions),
        organs=_kinds((row.lemma, row.kind) for row in language.table("organs", OrganRow)),
        drops_subjects=language.settings.drops_subjects,
        code=code,
        weighed={row.word: row.stands_for for row in language.table("weighed", WeighedRow)},
    )


def _goods(rows: tuple[GoodsRow, ...]) -> tuple[dict[str, tuple[tuple[frozenset[str], str], ...]], frozenset[str]]:
    goods: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for row in rows:
        head, *rest = row.words.split()
        if row.category is not None:
            goods[head].append((frozenset(rest), row.category))
    ordered = {head: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for head, found in goods.items()}
    return ordered, frozenset(row.words for row in rows if row.kind == "container")


def _persons(kind: TitleKind) -> Iterable[str]:
    yield from (HUMAN,) if kind not in NO_PERSONS else ()
    yield from (kind.value,) if kind in OWNED else ()


def _kinds(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for form, kind in pairs:
        found[form].add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}
