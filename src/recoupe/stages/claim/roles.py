"""From words in the places of a predicate to roles: parties, goods, places, and topics that are only words."""

from dataclasses import dataclass, field, replace

from recoupe.model import Frame, Item, Modality, Reading, Span, Token
from recoupe.ontology import Sense, falls_under, senses
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.items import Good, chain_of, goods_of, item_of, unknown_item
from recoupe.stages.claim.lexicon import BODY, HUMAN, Lexicon
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.stages.claim.party import Cast, Party
from recoupe.syntax import Tree
from recoupe.syntax.quantity import quantity_of

WORDS_ONLY = frozenset({"topic", "purpose", "result", "reason", "counterpart", "target"})
SIDING = frozenset({"diplomatic_support", "aid", "military_cooperation"})
"""What is wanted for oneself when one wants another to give it."""
ACTING = (HUMAN, BODY, "people")
"""Kinds of words for who may act, and is no good of his country."""
SIDES = (
    ("giver", "receiver"),
    ("speaker", "addressee"),
    ("speaker", "target"),
    ("actor", "target"),
    ("host", "visitor"),
)
"""Roles that nobody fills at once."""


@dataclass(slots=True, kw_only=True)
class Filled:
    """The roles of one predicate. `words` are role fillers that name nobody; `used` are tokens taken up."""

    parties: dict[str, list[Party]] = field(default_factory=dict)
    words: list[tuple[str, Token]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    goods: list[Good] = field(default_factory=list)
    place: Party | None = None
    used: set[int] = field(default_factory=set)
    implied: bool = False

    def add(self, role: str, parties: list[Party]) -> None:
        """Put parties into a role, each once."""
        have = self.parties.setdefault(role, [])
        have.extend(party for party in parties if all(party.entity.id != other.entity.id for other in have))

    def has(self, role: str) -> bool:
        """Tell whether a role is filled by a party or a good."""
        if role == "item":
            return bool(self.items)
        return bool(self.parties.get(role)) or (role == "place" and self.place is not None)


def part_sides(filled: Filled, sense: Sense, arguments: Arguments) -> None:
    """Take who stands on both sides of a dealing off the doubtful one: a subject only inferred, else the less sure.

    « Pour Vara, le but est d'aider la Zemblie »: Vara acts for Zemblie, so who gives is unknown
    """
    for first, second in SIDES:
        one, other = filled.parties.get(first, []), filled.parties.get(second, [])
        for here in list(one):
            there = next((party for party in other if _is_same(here, party, acting=first == "giver")), None)
            if there is None:
                continue
            guessed = arguments.inherited > 0 and sense.subject in {first, second}
            weak = sense.subject if guessed else first if here.sureness < there.sureness else second
            filled.parties[weak].remove(here if weak == first else there)


def _is_same(one: Party, other: Party, *, acting: bool) -> bool:
    return one.entity.id == other.entity.id or (acting and one.acting.id == other.acting.id)


class Filler:
    """Fills roles for the predicates of one sentence."""

    def __init__(self, tree: Tree, lexicon: Lexicon, cast: Cast, reading: Reading) -> None:
        self.tree, self.lexicon, self.cast = tree, lexicon, cast
        self.text, self.language = reading.document.text, reading.document.language
        sentence = Span(tree.sentence.start, tree.sentence.end)
        self.times = [
            Span(time.start, time.end) for time in reading.times if sentence.overlaps(Span(time.start, time.end))
        ]

    def fill(self, sense: Sense, arguments: Arguments, *, loose: bool) -> Filled:
        """Return the roles of a predicate. `loose`: the verb is one of dealing, so unknown goods are kept as words."""
        filled = Filled()
        for token in arguments.subjects:
            self._put(filled, sense, sense.subject, token, loose=False)
        for token in arguments.objects:
            if token.i in arguments.set_phrase or self._is_time(token):
                continue
            self._put(filled, sense, sense.object, token, loose=loose)
        noun = arguments.predicate.upos == "NOUN"
        for groups, token in arguments.obliques:
            if self._is_time(token):
                continue
            self._oblique(filled, sense, groups, token, noun=noun, loose=loose)
        self._complete(filled, sense, arguments)
        self._imply(filled, sense, noun=noun)
        if "priced" in sense.traits:
            self._leave_out_price(filled)
        part_sides(filled, sense, arguments)
        return filled

    def _leave_out_price(self, filled: Filled) -> None:
        """Leave out money where something is bought with it: "ordered $6 billion in planes" orders no money."""
        kept = [(item, good) for item, good in zip(filled.items, filled.goods, strict=True) if item.category != "money"]
        filled.items, filled.goods = [item for item, _ in kept], [good for _, good in kept]

    def _is_time(self, token: Token) -> bool:
        """Tell whether a noun says when; « six mois de vivres » says how much."""
        dated = any(time.start <= token.start < time.end for time in self.times)
        return dated and not goods_of(self.tree, token, self.lexicon)

    def _complete(self, filled: Filled, sense: Sense, arguments: Arguments) -> None:
        """Fill what the places of the predicate left open, from its surroundings."""
        if arguments.predicate.upos == "NOUN" and sense.frame is Frame.EXCHANGE and not filled.items:
            self._own_good(filled, arguments.predicate)
        if sense.frame is Frame.EXCHANGE and not filled.items:
            self._after_names(filled)
        self._rescue(filled, sense, arguments)
        if sense.subject == "item":
            self._beneficiary(filled)
        if sense.object == "item" and sense.subject == "giver" and not filled.parties.get("receiver"):
            self._wanted_by(filled, arguments)
        if "help" in sense.traits:
            self._helped_with(filled, arguments)
        if "journey" in sense.traits:
            self._visited(filled, arguments)
        if "holding" in sense.traits and filled.items and not filled.parties.get("holder"):
            filled.words += [("holder", token) for token in arguments.subjects if token.upos == "PRON"]
        if sense.frame is Frame.MEASURE and not filled.parties.get("target"):
            self._target_of_purpose(filled, arguments)
        if sense.frame is Frame.ENCOUNTER and filled.place is None:
            self._place_of_occasion(filled, arguments)

    def _rescue(self, filled: Filled, sense: Sense, arguments: Arguments) -> None:
        """Take parties that the parser hung on the goods rather than on the verb.

        « livrer des obus à l'Ardavie », "share shells with Ardavia"
        """
        tops = [token for token in arguments.objects if token.i in filled.used | arguments.set_phrase]
        tops += [good.outer for good in filled.goods]
        below = {word.i: word for top in tops for word in self.tree.subtree(top, without=("acl", "acl:relcl", "advcl"))}
        below = {i: word for i, word in below.items() if not self._is_of_another(word, sense, arguments)}
        for word in below.values():
            if not word.deprel.startswith(("nmod", "obl")):
                continue
            groups = self.lexicon.groups_of(self.tree, word)
            for group in groups if "of" not in groups else ():
                role = sense.role_of(group)
                if (
                    group in {"of", "in"}
                    or (group == "by" and arguments.predicate.upos != "NOUN")
                    or role in {None, "item", "place", "purpose", "topic"}
                    or (filled.parties.get(role or "") and not (sense.symmetric and group == "with"))
                ):
                    continue
                found = self.cast.parties(word)
                if filled.parties.get(role or ""):
                    found = [party for party in found if party.entity.schema != "LegalEntity"]
                if found and role is not None:
                    filled.add(role, found)
                    filled.used.add(word.i)
                elif role in WORDS_ONLY and role is not None and word.head in arguments.set_phrase:
                    filled.words.append((role, word))
                    filled.used.add(word.i)

    def _is_of_another(self, word: Token, sense: Sense, arguments: Arguments) -> bool:
        """Tell whether a word hangs on an event of its own: « violer les sanctions contre la Zemblie »."""
        head = self.tree.tokens[word.head]
        if sense.frame is Frame.EXCHANGE or head.i in arguments.set_phrase:
            return False
        named = {senses()[row.sense].frame for row in self.lexicon.senses_of(head) if row.sense in senses()}
        return head.upos == "NOUN" and bool(named & {Frame.MEASURE, Frame.FORCE})

    def _beneficiary(self, filled: Filled) -> None:
        """Where goods contribute to an act, who acts has had them, and the act says what kind they are.

        « la technologie zemblienne a contribué au lancement d'un satellite par l'Ardavie »
        """
        for role, token in filled.words:
            if role != "result":
                continue
            below = [word for word in self.tree.subtree(token, without=("acl:relcl", "advcl")) if word.i != token.i]
            act = noun_arguments(self.tree, token, self.lexicon)
            named = [party for word in act.subjects for party in self.cast.parties(word)]
            agents = [word for word in below if "by" in self.lexicon.groups_of(self.tree, word)]
            filled.add("receiver", named or [party for word in agents for party in self.cast.parties(word)])
            kinds = {
                good.category
                for word in below
                if word.upos == "NOUN"
                for good in goods_of(self.tree, word, self.lexicon)
            }
            special = sorted(
                kind for kind in kinds if falls_under(kind, "military_technology") and kind != "military_technology"
            )
            if special:
                filled.items = [
                    replace(item, category=special[0]) if item.category == "military_technology" else item
                    for item in filled.items
                ]

    def _wanted_by(self, filled: Filled, arguments: Arguments) -> None:
        """Read who is to have support off who wants it: « Zembla veut que l'Ardavie offre son soutien »."""
        head = self.tree.head(arguments.predicate)
        if head is None or not arguments.predicate.deprel.startswith("ccomp") or not filled.items:
            return
        wanted = any(row.modality is Modality.WANTED for row in self.lexicon.markers_of(head, "clause"))
        if wanted and all(item.category in SIDING for item in filled.items):
            wanting = [party for token in self.tree.children(head, "nsubj") for party in self.cast.parties(token)]
            giving = {party.acting.id for party in filled.parties.get("giver", ())}
            filled.add("receiver", [party for party in wanting if party.acting.id not in giving])
            filled.implied = True

    def _helped_with(self, filled: Filled, arguments: Arguments) -> None:
        """Take what help is for as what passes: « aider Zembla à lancer des satellites »."""
        if filled.items:
            return
        for act in self.tree.children(arguments.predicate, "xcomp", "advcl"):
            for token in self.tree.children(act, "obj"):
                self._take(filled, goods_of(self.tree, token, self.lexicon))

    def _visited(self, filled: Filled, arguments: Arguments) -> None:
        """Add whom a journey is made to meet: « se rendre à Port-Lune pour une rencontre avec Vara »."""
        for groups, token in arguments.obliques:
            meeting = any(row.sense in with_trait("meeting") for row in self.lexicon.senses_of(token))
            if "for" in groups and meeting:
                for child in self.tree.children(token, "nmod"):
                    if "with" in self.lexicon.groups_of(self.tree, child):
                        filled.add("partner", self.cast.parties(child))

    def _target_of_purpose(self, filled: Filled, arguments: Arguments) -> None:
        """Take the target of a measure from what it is meant for: « des sanctions pour isoler la Zemblie »."""
        for clause in arguments.purposes:
            if any(self.lexicon.is_word(mark, "purpose") for mark in self.tree.children(clause, "mark", "case")):
                for token in self.tree.children(clause, "obj"):
                    filled.add("target", self.cast.parties(token))

    def _place_of_occasion(self, filled: Filled, arguments: Arguments) -> None:
        """Take the place of an encounter from its occasion: « se rencontrer lors d'un sommet à Port-Lune »."""
        for _, top in arguments.obliques:
            rows = [row for word in (top, *self.tree.children(top, "nmod")) for row in self.lexicon.senses_of(word)]
            if not any(row.sense in senses() and senses()[row.sense].frame is Frame.ENCOUNTER for row in rows):
                continue
            for word in self.tree.subtree(top, without=("acl", "acl:relcl", "advcl", "appos")):
                if {"to", "in", "at"} & set(self.lexicon.groups_of(self.tree, word)) and filled.place is None:
                    filled.place = self.cast.place(word)

    def _after_names(self, filled: Filled) -> None:
        """Take goods that the parser hung on the name of a receiver: « fournir à la Zemblie du Nord du carburant »."""
        for party in [party for role in ("receiver", "giver") for party in filled.parties.get(role, ())]:
            inside = [token for token in self.tree.subtree(party.token) if party.start <= token.start < party.end]
            for token in (child for word in inside for child in self.tree.children(word, "nmod", "obl")):
                if token.start >= party.end and not filled.items:
                    self._put_item(filled, token, loose=False)

    def _oblique(
        self, filled: Filled, sense: Sense, groups: tuple[str, ...], token: Token, *, noun: bool, loose: bool
    ) -> None:
        if "beside noun" in groups:
            self._beside(filled, sense, token)
            return
        if noun and "of" in groups:
            self._genitive(filled, sense, token, loose=loose)
            return
        order = [group for group in groups if group != "of"] + [group for group in groups if group == "of"]
        for group in order:
            role = sense.role_of(group)
            if noun and group == "to" and role == "target" and self._put(filled, sense, "place", token, loose=False):
                return
            if role == "target" and not self._is_aim(sense, token):
                continue
            if role is not None and self._put(filled, sense, role, token, loose=False):
                return
        if "of" in groups and sense.object == "item" and not filled.items:
            self._put_item(filled, token, loose=False)

    def _genitive(self, filled: Filled, sense: Sense, token: Token, *, loose: bool) -> None:
        """Sort out what stands after "of": goods are the item, a party is as the sense says, else the subject.

        « livraison d'obus », « visite de Karst », « invasion de la Zemblie »
        """
        if "item" in {sense.object, sense.subject, *sense.obliques.values()} and goods_of(
            self.tree, token, self.lexicon
        ):
            self._put(filled, sense, "item", token, loose=False)
            return
        role = sense.role_of("of")
        if role == "item" or role is None:
            role = (
                sense.object if sense.object not in {"item", "place"} and sense.frame is Frame.FORCE else sense.subject
            )
        if "stock" in sense.traits and self.cast.parties(token):
            return
        if sense.frame is Frame.EXCHANGE:
            role = sense.subject
        if not self._put(filled, sense, role, token, loose=False) and loose and sense.object == "item":
            self._put(filled, sense, "item", token, loose=True)

    def _beside(self, filled: Filled, sense: Sense, token: Token) -> None:
        """Sort out a bare modifier: goods, or whose act it is.

        "arms deal", « la visite zemblienne », "the Karst visit"
        """
        if sense.frame is Frame.MEASURE and token.upos == "ADJ":
            return
        if token.upos == "ADJ" and self.text[max(0, token.start - 1) : token.start] == "-":
            return
        party = self.cast.party(token) if token.upos in {"PROPN", "ADJ", "NOUN"} else None
        if party is not None:
            filled.add(sense.subject if sense.subject != "item" else "giver", self.cast.parties(token))
            filled.used.add(token.i)
        elif sense.frame is Frame.EXCHANGE and token.upos == "NOUN":
            self._put(filled, sense, "item", token, loose=False)

    def _own_good(self, filled: Filled, noun: Token) -> None:
        """Take an event noun that is itself a good: « une aide alimentaire »."""
        goods = [good for good in goods_of(self.tree, noun, self.lexicon) if good.head.i == noun.i]
        self._take(filled, goods)

    def _put(self, filled: Filled, sense: Sense, role: str, token: Token, *, loose: bool) -> bool:
        if role == "item":
            return self._put_item(filled, token, loose=loose)
        if role == "place":
            place = self.cast.place(token)
            if place is not None and (filled.place is None or filled.place.entity.schema == "Country"):
                filled.place = place
                filled.used.add(token.i)
            return place is not None
        found = self.cast.parties(token)
        if found and not (sense.frame is Frame.ENCOUNTER and role == "topic"):
            filled.add(role, found)
            filled.used.add(token.i)
            return True
        role = "topic" if role == "addressee" else role
        counts = self.lexicon.is_word(token, "occasion") and role == "target"
        if role in WORDS_ONLY and token.upos in {"NOUN", "PROPN"} and not counts:
            filled.words.append((role, token))
            filled.used.add(token.i)
        return False

    def _is_aim(self, sense: Sense, token: Token) -> bool:
        """Tell whether a noun after a preposition can be whom an act is aimed at.

        « Vara dénonce les manœuvres à grande échelle », "an issue on which Vara attacked Karst": neither can
        """
        if sense.frame not in {Frame.FORCE, Frame.COMMUNICATION} or self.cast.parties(token):
            return True
        counted = self.tree.children(token, "det", "nummod", "nmod:poss", "det:poss")
        within = token.deprel.startswith(("obl", "nmod"))
        return bool(counted) and within and sense.frame is Frame.COMMUNICATION

    def _put_item(self, filled: Filled, token: Token, *, loose: bool) -> bool:
        goods = goods_of(self.tree, token, self.lexicon)
        self._take(filled, goods)
        if goods:
            filled.used.add(token.i)
            return True
        if loose and token.upos == "NOUN" and not self.cast.parties(token) and not self.lexicon.senses_of(token):
            amount = quantity_of(self.tree, token, token, self.text, self.language)
            filled.items.append(unknown_item(self.tree, token, self.text, amount))
            filled.goods.append(Good(head=token, category="other", outer=token))
            filled.used.add(token.i)
            return True
        return False

    def _take(self, filled: Filled, goods: list[Good]) -> None:
        for good in goods:
            amount = quantity_of(self.tree, good.head, good.outer, self.text, self.language)
            item = item_of(self.tree, good, self.text, amount)
            if all((item.start, item.end, item.category) != (o.start, o.end, o.category) for o in filled.items):
                filled.items.append(item)
                filled.goods.append(good)
                filled.used.update(token.i for token in chain_of(self.tree, good))

    def _imply(self, filled: Filled, sense: Sense, *, noun: bool) -> None:
        """Read the giver off the goods where nothing else names him.

        « le commerce d'armes zembliennes », "Zemblan shells"
        """
        if sense.frame is not Frame.EXCHANGE or filled.parties.get("giver") or sense.object == "receiver":
            return
        for good in filled.goods:
            one = good.category == "other" and good.head.feats.get("Number") == "Sing"  # "buys the German laser maker"
            if good.category == "other" and (one or any(self.lexicon.is_word(good.head, kind) for kind in ACTING)):
                continue  # « rachète son rival espagnol »: Spain sells nothing; its workers it sends
            for token in chain_of(self.tree, good):
                origin = self.cast.demonym(token, genitive=not (noun and sense.subject == "receiver"))
                taken = {party.acting.id for party in filled.parties.get("receiver", ())}
                if origin is not None and origin.acting.id not in taken:
                    filled.add("giver", [origin])
                    filled.implied = True
                    self._other_side(filled, origin)
                    return

    def _other_side(self, filled: Filled, origin: Party) -> None:
        """Where two parties deal in the goods of one, the other receives them."""
        others = [party for party in filled.parties.get("party", ()) if party.acting.id != origin.acting.id]
        if len(others) == 1 and len(filled.parties.get("party", ())) == 2 and not filled.parties.get("receiver"):
            filled.add("receiver", others)
