"""Common nouns that stand for a body, a firm or a group: « l'armée bolivienne », "the company", « un tribunal »."""

from dataclasses import dataclass

from recoupe.lang.rows.organisations import OrganisationRow
from recoupe.model import MentionKind, Token
from recoupe.ontology.media import media_by_form
from recoupe.stages.mention.binding import barred
from recoupe.stages.mention.known import Known
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.recent import FAR, Recent
from recoupe.stages.mention.roles import phrase, portfolio
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.unnamed import Unnamed
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Figure, Found, Nature
from recoupe.syntax.tree import base

NEAR = 2
"""Sentences back in which the only firm is "the company", whatever else the text says of it."""
CLEAR = 2.0
"""A state is meant without being named where it is so many times more in play than the next."""
SPOKEN_OF = 0.5
"""Least score of a state that is spoken of at all: one adjective in the sentence before is less."""
_LONGEST = 9
_COMPLEMENTS = ("amod", "nmod", "compound", "nummod", "case", "det", "fixed", "flat", "nmod:poss", "goeswith")
_QUALIFIES = {"compound", "amod", "nmod:desc"}
_LOOSE = {"ADP", "DET", "PUNCT", "CCONJ", "PART", "SCONJ"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase of one sentence: its bounds without and with its determiner, and what the determiner tells."""

    first: int
    start: int
    last: int
    definite: bool
    plural: bool
    owner: Figure | None
    bare: bool


class Bodies:
    """Reads the nouns for bodies, firms and groups of one document, sentence by sentence."""

    def __init__(self, known: Known, recent: Recent, lexicon: Lexicon, unnamed: Unnamed) -> None:
        self.known = known
        self.recent = recent
        self.lexicon = lexicon
        self.unnamed = unnamed

    def noun(self, scene: Scene, token: Token) -> list[Found]:
        """Note a noun for a body with the state, the named figure or the unnamed one that it stands for."""
        row = self.lexicon.organisations.get(token.lemma.lower())
        if row is None or base(token.deprel) in _QUALIFIES or any(f.head == token.i for f in scene.found):
            return []
        around = _phrase(scene, token, self.lexicon)
        if self._named(scene, token):
            return []
        country, last = self._country(scene, token, around)
        if row.government:
            return self._government(scene, token, around, country, last)
        figure, sure = None, 0.7
        if country is None or not row.state:
            figure = self._apposed(scene, token, country) or self._taken_up(scene, token, row, around, country)
        if figure is None and not (row.alone or country):
            return []
        if figure is None:
            figure, sure = self._new(scene, token, row, around, country, last), 0.8
        last = max(last, around.last)
        return [scene.add(around.first, last, figure, MentionKind.NOMINAL, figure.schema, head=token.i, sure=sure)]

    def _named(self, scene: Scene, token: Token) -> bool:
        """Tell whether the noun only introduces a name that holds it: « le groupe de recherche Altiplano »."""
        return any(f.first <= token.i <= f.last and f.kind is MentionKind.NAME for f in scene.found)

    def _government(self, scene: Scene, token: Token, around: Phrase, country: str | None, last: int) -> list[Found]:
        """« le gouvernement bolivien », "its government": the state; "the government" is the one state in play."""
        if around.plural or not (country or around.definite):
            return []
        if country is None and around.bare:
            country = self._in_play(scene)
        if country is None:
            return []
        state = self.known.state(country)
        sure = 0.85 if last > token.i or around.owner else 0.7
        return [scene.add(around.first, last, state, MentionKind.NOMINAL, "Country", head=token.i, sure=sure)]

    def _in_play(self, scene: Scene) -> str | None:
        """Return the code of the one state that is spoken of, or far more so than any other."""
        scores = self.recent.states(scene.number, self.known.states())
        ranked = sorted(scores, key=lambda figure: -scores[figure])
        alone = len(ranked) == 1 or (len(ranked) > 1 and scores[ranked[0]] >= CLEAR * scores[ranked[1]])
        return ranked[0].country if alone and scores[ranked[0]] >= SPOKEN_OF else None

    def _country(self, scene: Scene, token: Token, around: Phrase) -> tuple[str | None, int]:
        """Return the state whose body it is, by a demonym, a genitive or an owner, and where that is said."""
        tree, country, last = scene.tree, None, token.i
        inside = {t.i for t in tree.subtree(token, without=("acl", "appos", "conj", "cc", "punct", "parataxis"))}
        for found in scene.found:
            near = found.first - token.i <= 4 and token.i - found.last <= 3
            if found.schema == "Country" and found.figure is not None and near and found.head in inside:
                country, last = country or found.figure.country, max(last, found.last)
        if country is None and around.owner is not None:
            country = around.owner.country
        return country, portfolio(scene.tokens, last, self.lexicon) if country else last

    def _apposed(self, scene: Scene, token: Token, country: str | None) -> Figure | None:
        """Return the figure that the noun stands beside: "Orden, a mining company", « le transporteur, Orden, »."""
        places = [child.i for child in scene.tree.children(token, "appos", "flat")]
        if base(token.deprel) == "appos":
            places.append(token.head)
        elif scene.tree.child(token, "cop"):
            places += [child.i for child in scene.tree.children(token, "nsubj")]
        groups = {Nature.GROUP, Nature.UNKNOWN}
        beside = [f.figure for f in scene.found if f.head in places and f.figure is not None]
        found = next((figure for figure in beside if figure.nature in groups), None)
        if found is not None:
            found.nouns.add(token.lemma.lower())
            found.country = found.country or country
        return found

    def _taken_up(
        self, scene: Scene, token: Token, row: OrganisationRow, around: Phrase, country: str | None
    ) -> Figure | None:
        """Return the named figure that a definite noun takes up.

        « l'institut » after « Institut polaire d'Oruro »; "the company" after "Orden Corp"; "the Peruvian group"
        """
        if not around.definite or around.plural or around.owner is not None or not (around.bare or country):
            return None
        lemma = fold(token.lemma)
        seen = dict.fromkeys(
            item.figure for item in self.recent.back(scene.number, FAR)
            if item.figure is not None and item.figure.nature in {Nature.GROUP, Nature.UNKNOWN}
        )  # fmt: skip
        beside = barred(scene, token)  # who acts with it: « le Parlement européen a demandé à la Commission »
        seen = {f: None for f in seen if f not in beside and (not country or f.country in {None, country})}
        own = {fold(each.text) for each in scene.tokens[around.start : around.last + 1]} | {lemma}
        told = [
            figure  # « la fédération norvégienne » is not the International Federation before it
            for figure in seen
            if lemma in figure.nouns
            or (lemma in _words(figure) and (country in {None, figure.country} or own >= set(_words(figure))))
        ]
        named = [figure for figure in seen if not self.unnamed.holds(figure)]
        told = [figure for figure in told if figure in named] or told
        one = self._one(scene, named, row) if self.lexicon.has(Use.FIRM, token.lemma.lower()) or not told else None
        if told and (told[0] in named or one is None):
            return told[0]
        return one or self._far(named, row, country)

    def _one(self, scene: Scene, named: list[Figure], row: OrganisationRow) -> Figure | None:
        """Return the one body named just now that a noun fits, a firm before what may be one: "Orden Corp's Vik 3"."""
        near = {item.figure for item in self.recent.back(scene.number, NEAR)}
        alike = [figure for figure in named if figure in near and _alike(figure, row)]
        most = max((figure.seen for figure in alike), default=0)
        firms = [figure for figure in alike if figure.schema == row.schema and figure.seen == most] or alike
        if len(firms) > 1 and sum(figure.schema == row.schema for figure in firms) < 2:
            topics = {i.figure for i in self.recent.back(scene.number, 1) if i.subject and i.main and i.figure in firms}
            firms = [figure for figure in firms if figure in topics]
        return firms[0] if len(firms) == 1 else None

    def _far(self, named: list[Figure], row: OrganisationRow, country: str | None) -> Figure | None:
        """Return the one firm of the text, where a noun for a firm finds none nearby."""
        if country is not None:
            return None
        firms = [figure for figure in named if figure.schema == row.schema == "Company" or self._sold(figure, row)]
        return firms[0] if len(firms) == 1 else None

    def _sold(self, figure: Figure, row: OrganisationRow) -> bool:
        """Tell whether a name was called a firm by another word: "the airline" after "the carrier Orden"."""
        rows = (self.lexicon.organisations.get(noun) for noun in figure.nouns)
        return row.schema == "Company" and any(other is not None and other.schema == "Company" for other in rows)

    def _new(
        self, scene: Scene, token: Token, row: OrganisationRow, around: Phrase, country: str | None, last: int
    ) -> Figure:
        """Return the figure of a body that has no name: its own words tell it, with its state where that is clear."""
        first = around.start
        text = phrase(scene.tokens[first : max(last, around.last) + 1])
        if country is None and row.state and around.definite and not around.plural:
            country = self._in_play(scene)
        schema = row.schema if row.schema == "PublicBody" or not around.plural else "LegalEntity"
        again = around.definite and around.bare and around.owner is None
        return self.unnamed.figure(
            text, country, around.plural, "", schema, kind=token.lemma.lower(), fresh=not around.definite, again=again
        )


def _phrase(scene: Scene, token: Token, lexicon: Lexicon) -> Phrase:
    """Return the noun phrase of a noun: its determiner and adjectives, and the complements that follow it closely."""
    tokens, tree = scene.tokens, scene.tree
    left = [c for c in tree.children(token, "det", "nummod", "amod", "compound", "nmod:poss", "nmod") if c.i < token.i]
    own = {t.i for c in left for t in tree.subtree(c)} | {token.i}
    first = token.i
    while first - 1 in own:
        first -= 1
    start = first
    while start < token.i and (tokens[start].upos in {"DET", "ADP"} or tokens[start].feats.get("Poss") == "Yes"):
        start += 1
    opener = tokens[first]
    fused = first > 0 and lexicon.does(Use.FUSED, tokens[first - 1])
    poss = opener.feats.get("Poss") == "Yes" or any(lexicon.does(Use.POSSESSIVE, t) for t in tokens[first : token.i])
    definite = poss or fused or fold(opener.text) in lexicon.uses[Use.DEFINITE] or opener.feats.get("PronType") == "Dem"
    owner = next(
        (f.figure for f in scene.found if f.first == first and f.kind is MentionKind.PRONOUN and f.figure), None
    )
    last = _right(scene, token, lexicon)
    described = last > token.i or any(tokens[i].upos in {"ADJ", "NOUN", "PROPN"} for i in range(start, token.i))
    return Phrase(
        first=first, start=start, last=last, definite=definite and opener.feats.get("Definite") != "Ind",
        plural=token.feats.get("Number") == "Plur", owner=owner, bare=not described and not (poss and owner is None),
    )  # fmt: skip


def _right(scene: Scene, token: Token, lexicon: Lexicon) -> int:
    """Return the last word of what completes a noun: its adjectives and its genitives, no clause and no place."""
    tokens = scene.tokens
    inside = {token.i}
    for child in scene.tree.children(token, "amod", "nmod", "fixed", "flat"):
        if child.i < token.i:
            continue
        case = scene.tree.child(child, "case")
        if case is None or lexicon.has(Use.GENITIVE, case.text.lower().replace("’", "'")):
            below = scene.tree.subtree(child, without=("acl", "acl:relcl", "appos", "conj", "cc", "punct", "advcl"))
            inside |= {t.i for t in below}
    last = token.i
    while last + 1 in inside and last - token.i < _LONGEST:
        last += 1
    while last > token.i and (tokens[last].upos in _LOOSE or not tokens[last].text[-1].isalnum()):
        last -= 1
    return last


def _words(figure: Figure) -> set[str]:
    """Return the words of the names of a body: « la cour » may be « Cour maritime »."""
    return {fold(word) for form in (figure.name, *figure.aliases) for word in form.split()}


def _alike(figure: Figure, row: OrganisationRow) -> bool:
    """Tell whether a body of unknown description may be what a noun means, by its sort."""
    medium = figure.name in media_by_form()
    if row.medium or medium:
        return row.medium and medium
    if row.generic:
        return figure.schema in {"Company", "Organization", "LegalEntity"}
    if row.schema == "Company":
        return figure.schema in {"Company", "LegalEntity"} or (figure.schema == "Organization" and not figure.nouns)
    return row.schema == figure.schema == "PublicBody" and not figure.nouns and not row.state
