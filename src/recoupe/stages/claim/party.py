"""Who a noun stands for: mentions, offices and organs of a state, « les deux pays »; and the state each acts for."""

from bisect import bisect_left
from dataclasses import dataclass

from recoupe.model import Entity, Mention, MentionKind, Reading, Span, Token
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree

PARTIES = frozenset({"Person", "Country", "PublicBody", "Organization", "Company", "LegalEntity"})
NAMES = ("flat", "flat:name", "flat:foreign", "appos", "nmod", "compound", "nmod:desc")
GROUP_REACH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A participant found: its words, the entity they name, the state or other entity that it acts for."""

    token: Token
    start: int
    end: int
    text: str
    entity: Entity
    acting: Entity
    sureness: float


class Cast:
    """The parties of one document, asked for a word at a time. `enter` moves on to a sentence."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.text = reading.document.text
        self.entities = {entity.id: entity for entity in reading.entities}
        self.states: dict[str, Entity] = {}
        for entity in reading.entities:
            if entity.schema == "Country" and entity.country:
                self.states.setdefault(entity.country, entity)
        self.mentions = sorted(
            (mention for mention in reading.mentions if mention.entity_id in self.entities),
            key=lambda mention: (mention.start, -mention.end),
        )
        self._starts = [mention.start for mention in self.mentions]
        self.sentences = reading.sentences
        self._at: dict[int, Mention] = {}
        self._inside: dict[int, Mention] = {}

    def enter(self, tree: Tree) -> None:
        """Index the mentions of a sentence by their words."""
        self.tree = tree
        self._at, self._inside = {}, {}
        sentence = tree.sentence
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        for mention in self.mentions[first:last]:
            if mention.end > sentence.end:
                continue
            head = tree.head_of(Span(mention.start, mention.end))
            if head is not None:
                self._at.setdefault(head.i, mention)
            for token in tree.covering(Span(mention.start, mention.end)):
                self._inside.setdefault(token.i, mention)

    def mentioned(self) -> dict[int, tuple[Mention, str]]:
        """Return the mentions of parties in the sentence with their schemata, by the word that heads each."""
        found = {i: (mention, self._schema(mention)) for i, mention in self._at.items()}
        return {i: pair for i, pair in found.items() if pair[1] in PARTIES}

    def party(self, token: Token) -> Party | None:
        """Return whom a word stands for, None where the text does not say.

        « le président zemblien Ivo Karst » -> Ivo Karst; « l'armée zemblienne » -> Zemblie
        """
        found = self._mentioned(token, PARTIES)
        return found or self._organ(token)

    def parties(self, token: Token) -> list[Party]:
        """Return everyone a noun phrase names: its conjuncts, or the two states that a group noun takes up."""
        if self.lexicon.is_organ(token, "group") and self._takes_up_two(token):
            return self._group(token)
        found = [self.party(conjunct) for conjunct in [*self.tree.conjuncts(token), *self._strayed(token)]]
        found = found if any(found) else [self.party(named) for named in self._named_among(token)]
        unique = {party.entity.id: party for party in reversed([party for party in found if party is not None])}
        return sorted(unique.values(), key=lambda party: party.start)

    def _named_among(self, token: Token) -> list[Token]:
        """Return the names that an apposition gives to a noun for several: « ses alliés, l'Ardavie et la Zemblie »."""
        if token.feats.get("Number") != "Plur" or token.upos != "NOUN":
            return []
        below = self.tree.subtree(token, without=("acl", "acl:relcl", "advcl", "parataxis"))
        named = [word for word in below if word.deprel == "appos" and word.i in self._at]
        return [word for first in named for word in self.tree.conjuncts(first)]

    def _strayed(self, token: Token) -> list[Token]:
        """Return conjuncts that the parser hung on the complement of a name, where only the name is of their kind.

        « Karst de Zemblie et Vara d'Ardavie »: Vara goes with Karst, not with Zemblie
        """
        own = self._at.get(token.i)
        if own is None:
            return []
        strayed = []
        for word in self.tree.subtree(token, without=("acl", "appos", "acl:relcl", "parataxis")):
            mention = self._at.get(word.i)
            head = self.tree.tokens[word.head]
            if word.deprel != "conj" or head.i == token.i or mention is None:
                continue
            other = self._inside.get(head.i)
            alike = self._schema(mention) == self._schema(own)
            if alike and (other is own or (other is not None and self._schema(other) != self._schema(own))):
                strayed.append(word)
        return strayed

    def place(self, token: Token) -> Party | None:
        """Return the place, country or body that a word names."""
        found = self._mentioned(token, PARTIES | {"Address", "Place"})
        return None if found is None or found.entity.schema == "Person" else found

    def demonym(self, noun: Token, *, genitive: bool = True) -> Party | None:
        """Return the state whose adjective, name or (where it counts) genitive stands at a noun.

        « des armes zembliennes », "Zemblan weapons", « les armes de la Zemblie »
        """
        for child in self.tree.children(noun, "amod", "nmod", "compound", "nmod:poss"):
            groups = self.lexicon.groups_of(self.tree, child)
            if groups and ("of" not in groups or not genitive):
                continue
            party = self.party(child)
            if party is not None and party.acting.country and party.acting.schema in {"Country", "PublicBody"}:
                return party
        return None

    def _mentioned(self, token: Token, schemata: frozenset[str]) -> Party | None:
        mention = self._at.get(token.i)
        sureness = 0.95
        if mention is None or mention.kind is MentionKind.NOMINAL:
            for child in self.tree.children(token, *NAMES):
                named = self._at.get(child.i)
                if child.deprel.startswith(("nmod", "compound")) and not self._is_title(token):
                    continue
                bare = child.deprel in {"flat", "flat:name", "appos"} or not self.tree.children(child, "case")
                if (
                    named is not None
                    and bare
                    and named.kind is MentionKind.NAME
                    and self._schema(named) in schemata
                    and (self._schema(named) == "Person")
                ):
                    mention = named
                    break
        if mention is None and token.i in self._inside and token.upos in {"PROPN", "X"}:
            mention, sureness = self._inside[token.i], 0.85
        if mention is None or self._schema(mention) not in schemata or self._names_a_firm(token, mention):
            return None
        if mention.kind is MentionKind.PRONOUN:
            sureness = 0.75
        elif mention.kind is MentionKind.NOMINAL:
            sureness = 0.85
        return self._cast(token, mention, sureness * min(1.0, mention.confidence + 0.1))

    def _names_a_firm(self, token: Token, mention: Mention) -> bool:
        """Tell whether a country's name only ends another name: "Air Ardavia" is not Ardavia."""
        if self._schema(mention) != "Country" or token.i == 0 or token.upos != "PROPN":
            return False
        before = self.tree.tokens[token.i - 1]
        joined = before.head == token.i and before.deprel in {"compound", "nmod:desc", "flat"}
        return joined and before.upos == "PROPN" and before.i not in self._inside and before.end <= mention.start

    def _is_title(self, token: Token) -> bool:
        """Tell whether a noun before a name is a title: « le ministre Karst », not "a Karst rally"."""
        return token.upos == "PROPN" or self.lexicon.is_organ(token, "office")

    def names_somebody(self, tokens: list[Token], but: frozenset[str]) -> bool:
        """Tell whether any of the words is a mention of a party other than those given."""
        found = [self._inside[token.i] for token in tokens if token.i in self._inside]
        return any(self._schema(mention) in PARTIES and mention.entity_id not in but for mention in found)

    def _organ(self, token: Token) -> Party | None:
        if not (self.lexicon.is_organ(token, "organ") or self.lexicon.is_organ(token, "office")):
            return None
        for child in self.tree.children(token, "amod", "nmod", "compound", "nmod:poss"):
            groups = self.lexicon.groups_of(self.tree, child)
            found = self._mentioned(child, PARTIES) if not groups or "of" in groups else None
            if found is not None and found.acting.schema == "Country":
                return Party(
                    token=token,
                    start=token.start,
                    end=max(token.end, child.end),
                    text=self.text[min(token.start, child.start) : max(token.end, child.end)],
                    entity=found.acting,
                    acting=found.acting,
                    sureness=0.8,
                )
        return None

    def _group(self, token: Token) -> list[Party]:
        """Return the two states that a group noun takes up: of those named just before, the two named most.

        « Les deux pays ont signé un traité »
        """
        counts: dict[str, int] = {}
        near: dict[str, Entity] = {}
        for mention in self.mentions:
            if mention.end > token.start:
                break
            acting = self._acting(self.entities[mention.entity_id or ""])
            if acting.schema == "Country":
                counts[acting.id] = counts.get(acting.id, 0) + 1
                if self._sentences_between(mention.end, token.start) <= GROUP_REACH:
                    near[acting.id] = acting
        chosen = sorted(near, key=lambda found: (-counts[found], found))[:2]
        if len(chosen) != 2 or (len(near) > 2 and not self._stands_out(counts, near, chosen)):
            return []
        persons = self._who_acts(token, chosen)
        return [
            Party(
                token=token,
                start=token.start,
                end=token.end,
                text=token.text,
                entity=persons.get(found, near[found]),
                acting=near[found],
                sureness=0.65,
            )
            for found in sorted(chosen)
        ]

    def _who_acts(self, token: Token, states: list[str]) -> dict[str, Entity]:
        """Return the persons last named who act for two states, where the group noun is one of persons and both are.

        « Karst reçoit Vara … les deux dirigeants »: Karst and Vara, not their states
        """
        found: dict[str, Entity] = {}
        for mention in self.mentions if self.lexicon.is_organ(token, "office") else ():
            entity = self.entities[mention.entity_id or ""]
            near = self._sentences_between(mention.end, token.start) <= GROUP_REACH
            if mention.end <= token.start and entity.schema == "Person" and near:
                found[self._acting(entity).id] = entity
        return found if all(state in found for state in states) else {}

    def _stands_out(self, counts: dict[str, int], near: dict[str, Entity], chosen: list[str]) -> bool:
        """Tell whether the two states are named more often than every other."""
        others = [counts[found] for found in near if found not in chosen]
        return min(counts[found] for found in chosen) > max(others)

    def _takes_up_two(self, token: Token) -> bool:
        """Tell whether a noun says « les deux pays », or « les États » with nothing more."""
        numerals = self.tree.children(token, "nummod", "det", "amod")
        two = any("two" in self.lexicon.organs.get(child.text.lower(), ()) for child in numerals)
        definite = any(
            child.feats.get("Definite") == "Def" or child.feats.get("PronType") == "Dem" for child in numerals
        )
        bare = not self.tree.children(token, "amod", "nmod", "acl", "compound", "nummod", "conj", "appos")
        both = any("both" in self.lexicon.organs.get(child.text.lower(), ()) for child in numerals)
        return (two and definite) or both or (definite and bare and token.feats.get("Number") == "Plur")

    def _sentences_between(self, start: int, end: int) -> int:
        return sum(1 for sentence in self.sentences if start <= sentence.start < end)

    def _schema(self, mention: Mention) -> str:
        entity = self.entities.get(mention.entity_id or "")
        return entity.schema if entity is not None else mention.schema

    def _cast(self, token: Token, mention: Mention, sureness: float) -> Party:
        entity = self.entities[mention.entity_id or ""]
        return Party(
            token=token,
            start=mention.start,
            end=mention.end,
            text=self.text[mention.start : mention.end],
            entity=entity,
            acting=self._acting(entity),
            sureness=sureness,
        )

    def _acting(self, entity: Entity) -> Entity:
        """Return the state that an entity acts for, itself where it acts for none.

        A president, a minister or a ministry acts for the state where the document names that state.
        """
        if entity.schema == "Country" or not entity.country or entity.country not in self.states:
            return entity
        if entity.schema == "PublicBody":
            return self.states[entity.country]
        words = entity.description if entity.schema == "Person" else entity.name
        kinds = {"office"} if entity.schema == "Person" else {"office", "organ"}
        serves = entity.schema in {"Person", "LegalEntity"} and self._names_office(words or "", kinds)
        return self.states[entity.country] if serves else entity

    def _names_office(self, words: str, kinds: set[str]) -> bool:
        for word in words.lower().replace("’", "'").replace("-", " ").split():
            plain = word.strip(",.'")
            if any(kinds & self.lexicon.organs.get(form, frozenset()) for form in (plain, plain.removesuffix("s"))):
                return True
        return False
