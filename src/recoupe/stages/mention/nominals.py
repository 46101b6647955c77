"""Common nouns that stand for somebody: « le dirigeant bolivien », « les deux pays », « des responsables japonais »."""

from recoupe.lang.rows.titles import TitleKind, TitleRow
from recoupe.model import MentionKind, Token
from recoupe.stages.mention.agree import Cast, take_title
from recoupe.stages.mention.known import Known
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.recent import FAR, Recent
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.unnamed import Unnamed
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Figure, Found, Nature, Role

_NEVER_NAMED = {TitleKind.PEOPLE, TitleKind.SOURCE, TitleKind.COLLECTIVE}
_QUALIFYING = {"xcomp", "amod", "compound", "appos", "nmod", "flat", "obl", "obl:mod", "root", "dep", "obj"}
_RULERS = {TitleKind.LEADER}
_FAR = 4
_NAMED = {MentionKind.NAME, MentionKind.METONYM}
CLEAR = 2.0
"""Two states are « les deux pays » where the second is so many times more in play than the third."""


class Nominals:
    """Reads the common nouns of one document, sentence by sentence."""

    def __init__(self, cast: Cast, known: Known, recent: Recent, lexicon: Lexicon, unnamed: Unnamed) -> None:
        self.cast = cast
        self.known = known
        self.recent = recent
        self.lexicon = lexicon
        self.unnamed = unnamed
        self._titled: list[Figure] | None = None

    def role(self, scene: Scene, role: Role) -> list[Found]:
        """Note a role phrase that stands beside no name, for the person it means or as an unnamed one."""
        if role.row.kind is TitleKind.HONORIFIC or self._adverbial(scene, role):
            return []
        bearer = self._predicated(scene, role)
        if bearer is not None:
            take_title(bearer, role)
            return [scene.add(role.first, role.last, bearer, MentionKind.NOMINAL, "Person", head=role.head, sure=0.8)]
        pair = self._pair_of(scene, role.head, Use.PAIR_PERSON)
        if pair:
            return [
                scene.add(role.first, role.last, f, MentionKind.NOMINAL, "Person", head=role.head, sure=0.6)
                for f in pair
            ]
        figure = None
        if role.definite and not role.plural and role.row.kind not in _NEVER_NAMED:
            figure = self._person(scene, role)
        sure = 0.8
        if figure is None:
            again = role.definite and role.last == role.title_last and role.opening == role.title_first
            figure = self.unnamed.figure(
                role.text, role.country, role.plural, role.gender, kind=role.row.title, fresh=not role.definite,
                again=again and not role.possessive,
            )  # fmt: skip
            sure = 0.75
        found = scene.add(
            role.first, role.last, figure, MentionKind.NOMINAL, figure.schema, head=role.head, sure=sure, role=role
        )
        return [found]

    def _adverbial(self, scene: Scene, role: Role) -> bool:
        """Leave out a title that is predicated or only qualifies: « devenu président », "as president"."""
        token = scene.tokens[role.head]
        before = scene.tokens[role.first - 1] if role.first else None
        if token.deprel == "compound":
            return True
        alone = role.bare and not role.plural
        return alone and (token.deprel in _QUALIFYING or (before is not None and self.lexicon.does(Use.AS, before)))

    def _predicated(self, scene: Scene, role: Role) -> Figure | None:
        """Return the person of whom a role is said.

        « Souza est la première présidente bolivienne », « Arroyo, qui est devenu ministre »
        """
        tree, head = scene.tree, scene.tokens[role.head]
        verb = head if tree.child(head, "cop") else tree.head(head) if head.deprel == "xcomp" else None
        if verb is None or role.plural or any(t.feats.get("Polarity") == "Neg" for t in tree.children(verb, "advmod")):
            return None
        subject = tree.child(verb, "nsubj")
        if subject is not None and subject.feats.get("PronType") == "Rel":
            subject = tree.head(verb)
        if subject is None:
            return None
        said = [f.figure for f in scene.found if f.first <= subject.i <= f.last and f.head == subject.i and f.figure]
        return said[0] if len(set(said)) == 1 and said[0].nature is Nature.PERSON else None

    def _person(self, scene: Scene, role: Role) -> Figure | None:
        """Return the person whom a definite role means.

        « le président bolivien » -> the one who bears that title with that country;
        « le président » -> the last one named so
        """
        persons = self._in_play(scene, role)
        if role.row.kind is TitleKind.COUNTERPART:
            fitting = self._counterpart(scene, role, persons)
        else:
            kinds = _RULERS if role.row.kind in _RULERS else None
            fitting = [f for f in persons if any(_bears(t, role) or (kinds and t.kind in kinds) for t in f.titles)]
            fitting = [f for f in fitting if not role.country or f.country == role.country]
            if not role.country:
                bearers = [f for f in fitting if any(_bears(t, role) for t in f.titles)]
                alike = [f for f in fitting if not {f.gender, role.row.gender} >= {"f", "m"}]
                fitting = bearers or self._only_leader(scene, alike)  # « Sa dirigeante, … Le Premier ministre »: two
        if role.row.kind is TitleKind.KIN:
            return self._kin(role, fitting)
        if not fitting:
            return None
        if role.last > role.title_last and not role.country:
            return next((f for f in fitting if role.text in f.descriptions), None)
        if role.country:
            return fitting[0]
        alone = len(fitting) == 1 and any(_bears(title, role) for title in fitting[0].titles)
        near = alone or fitting[0] in self._near(scene)
        return fitting[0] if near and not self._doubtful(scene, role, fitting) else None

    def _kin(self, role: Role, persons: list[Figure]) -> Figure | None:
        """Return the one who was named as such: « sa fille, Ana Souza, … Ma fille … » -> Ana Souza."""
        named = [figure for figure in persons if role.row in figure.titles]
        bare = role.possessive and role.last == role.title_last
        return named[0] if bare and len(named) == 1 else None

    def _doubtful(self, scene: Scene, role: Role, fitting: list[Figure]) -> bool:
        """Tell whether a title alone may be another's: two bore it just now, or a land named before it owns it.

        "President Souza met President Arroyo. The president smiled." ; « Pour le Pérou, un proche du ministre »
        """
        just = {item.figure for item in self.recent.back(scene.number, 1)}
        if len([figure for figure in fitting if figure in just]) > 1:
            return True
        if fitting[0] in just:
            return False
        lands = {f.figure.country for f in scene.found if f.last < role.first and f.schema == "Country" and f.figure}
        return role.row.state and fitting[0].country is None and bool(lands)

    def _only_leader(self, scene: Scene, fitting: list[Figure]) -> list[Figure]:
        """« le chef de l'État » after « le président Luis Arroyo », where no other leader is near."""
        near = self._near(scene)
        leaders = [figure for figure in fitting if figure in near]
        return leaders if len(leaders) == 1 else []

    def _near(self, scene: Scene) -> set[Figure | None]:
        return {item.figure for item in self.recent.back(scene.number, _FAR)}

    def _in_play(self, scene: Scene, role: Role) -> list[Figure]:
        """Return the persons spoken of lately, the last first, then the others of the role's country."""
        lately = [item.figure for item in self.recent.back(scene.number, FAR) if item.figure is not None]
        found = dict.fromkeys(figure for figure in lately if figure.nature is Nature.PERSON)
        if role.country and not any(figure.country == role.country for figure in found):
            if self._titled is None:
                self._titled = [f for f in self.cast.figures if f.nature is Nature.PERSON and f.titles and f.country]
            own = [figure for figure in self._titled if figure.country == role.country]
            found.update(dict.fromkeys(own if len(own) == 1 else ()))
        return list(found)

    def _counterpart(self, scene: Scene, role: Role, persons: list[Figure]) -> list[Figure]:
        """Return whom « son homologue bolivien » may mean: Bolivia's, or the one other leader of no known state."""
        own = {f.figure for f in scene.found if f.first == role.first and f.kind is MentionKind.PRONOUN}
        near = self._near(scene)
        leaders = [f for f in persons if f in near - own and any(t.kind in _RULERS for t in f.titles)]
        fitting = [f for f in persons if role.country and f.country == role.country and f.titles]
        open_ones = [f for f in leaders if f.country is None]
        if not fitting and role.country and len(leaders) == 1 and open_ones:
            open_ones[0].country = role.country
            return open_ones
        return fitting

    def noun(self, scene: Scene, token: Token) -> list[Found]:
        """Note a common noun that means a state or two states."""
        lemma = token.lemma.lower()
        if lemma in self.lexicon.uses[Use.PAIR_STATE] and self._number(scene, token):
            pair = self._pair_of(scene, token.i, Use.PAIR_STATE)
            first = self._opening(scene, token)
            return [scene.add(first, token.i, f, MentionKind.NOMINAL, "Country", head=token.i, sure=0.7) for f in pair]
        if lemma in self.lexicon.uses[Use.COUNTRY_NOUN]:
            return self._country(scene, token)
        return []

    def _number(self, scene: Scene, token: Token) -> bool:
        """« les deux pays », "both countries"."""
        return any(
            child.lemma.lower() in self.lexicon.uses[Use.PAIR] or child.text.lower() in self.lexicon.uses[Use.PAIR]
            for child in scene.tree.children(token, "nummod", "det", "amod")
        )

    def _opening(self, scene: Scene, token: Token) -> int:
        left = [c.i for c in scene.tree.children(token, "det", "nummod", "amod") if c.i < token.i]
        return min([token.i, *left])

    def _pair_of(self, scene: Scene, head: int, use: Use) -> list[Figure]:
        token = scene.tokens[head]
        if token.lemma.lower() not in self.lexicon.uses[use] or not self._number(scene, token):
            return []
        if any(c.feats.get("Definite") == "Ind" for c in scene.tree.children(token, "det")):
            return []
        if use is Use.PAIR_STATE:
            return self._two_states(scene)
        kinds = {row.kind for _, row in self.lexicon.titles.get(fold(token.lemma), ())}
        for reach in (1, _FAR):
            near = (item.figure for item in self.recent.back(scene.number, reach))
            persons = list(dict.fromkeys(f for f in near if f is not None and f.nature is Nature.PERSON and f.country))
            persons = [f for f in persons if not kinds or kinds & {title.kind for title in f.titles}]
            if len(persons) > 1:
                return persons if len(persons) == 2 else []
        return []

    def _two_states(self, scene: Scene) -> list[Figure]:
        """Return the two states that are alone in play, or far more so than any third, or were last named together."""
        together = self.recent.coupled(scene.number, 1)
        scores = self.recent.states(scene.number, self.known.states())
        ranked = sorted(scores, key=lambda f: -scores[f])
        alone = len(ranked) == 2 or (len(ranked) > 2 and scores[ranked[1]] >= CLEAR * scores[ranked[2]])
        if together and (not alone or set(together) != set(ranked[:2])):
            return sorted(together, key=lambda f: f.key)
        return ranked[:2] if alone else []

    def _country(self, scene: Scene, token: Token) -> list[Found]:
        """« le pays » -> the one state just named; « son pays » -> its owner's state, left to the pronoun."""
        tree = scene.tree
        determiner = tree.child(token, "det", "nmod:poss")
        if determiner is None or tree.child(token, "amod", "nmod", "acl", "acl:relcl", "nummod", "appos"):
            return []
        if determiner.feats.get("Definite") == "Ind" or token.feats.get("Number") == "Plur":
            return []
        text = determiner.text.lower()
        if determiner.feats.get("Poss") == "Yes":
            return []
        if text not in self.lexicon.uses[Use.DEFINITE] and determiner.feats.get("Definite") != "Def":
            return []
        near = [item.figure for item in self.recent.back(scene.number, 1) if item.kind in _NAMED]
        states = {figure for figure in near if figure is not None and figure.nature is Nature.STATE}
        if len(states) != 1:
            return []
        figure = states.pop()
        return [scene.add(determiner.i, token.i, figure, MentionKind.NOMINAL, "Country", head=token.i, sure=0.7)]


def _bears(title: TitleRow, role: Role) -> bool:
    """Tell whether a title is that of a role or a fuller form of it: "the minister" after "Foreign Minister Souza"."""
    same = title.kind is role.row.kind and role.row.state == title.state
    return title == role.row or (same and title.title.split()[-1] == role.row.title and len(title.title.split()) == 2)
