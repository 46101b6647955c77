"""A small pile built by hand on an invented story: two states, a load of fuel, a denial, a copy and a forecast."""

import re
from dataclasses import dataclass, field, replace

from recoupe.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Claim,
    Contradiction,
    ContradictionKind,
    Corroboration,
    Derivation,
    DerivationKind,
    Document,
    Entity,
    Event,
    Exchange,
    Forecast,
    ForecastStatus,
    Frame,
    Issue,
    Item,
    Link,
    LinkRole,
    Manner,
    Mention,
    MentionKind,
    Modality,
    Pile,
    Polarity,
    Provision,
    Published,
    PublishedBasis,
    Quadrant,
    Reading,
    Relation,
    Repair,
    RepairKind,
    Sentence,
    Severity,
    SourceKind,
    Span,
    Stance,
    Standing,
    Status,
    Timex,
    TimexType,
    When,
)  # fmt: skip
from recoupe.model.ids import content_id

TAVORIA, LURANIA = "ent-tavoria", "ent-lurania"
MINISTRY, BRANDT, MAREC, OREN, TRADE = "ent-energie", "ent-brandt", "ent-marec", "ent-oren", "ent-commerce"

ENTITIES = (
    Entity(id=BRANDT, schema="Person", name="Tomas Brandt", description="analyst at the Harbour Institute",
           affiliations=(("Harbour Institute", "2031-03-06"),)),
    Entity(id=TRADE, schema="PublicBody", name="ministère tavorien du Commerce"),
    Entity(id=MINISTRY, schema="PublicBody", name="ministère luranien de l’Énergie"),
    Entity(id=LURANIA, schema="Country", name="Lurania", names={"en": ["Lurania"], "fr": ["Luranie"]}),
    Entity(id=MAREC, schema="Person", name="Ilda Marec", description="ministre de l’Énergie"),
    Entity(id=OREN, schema="Person", name="Paul Oren", description="Trade Minister"),
    Entity(id=TAVORIA, schema="Country", name="Tavoria", names={"en": ["Tavoria"], "fr": ["Tavorie"]}),
)  # fmt: skip


@dataclass
class Draft:
    """One article being written: text first, then what is read in it, always found by its words."""

    id: str
    text: str
    language: str
    outlet: str | None
    day: str | None
    origin: str | None = None
    sentences: list[Sentence] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def sentence(self, span: Span) -> Span:
        for match in re.finditer(r"\S[^\n]*?[.!?](?: »|”)?(?=\s|$)|[^\n.]+$", self.text, re.MULTILINE):
            if match.start() <= span.start and span.end <= match.end():
                return Span(*match.span())
        raise AssertionError(f"no sentence holds {self.text[span.start : span.end]!r}")

    def say(self, source: str, cue: str, content: str, *, kind: SourceKind, entity: str | None = None,
            stance: Stance = Stance.ASSERTS, via: str | None = None, said: str | None = None) -> str:  # fmt: skip
        chain = [Link(text=source, role=LinkRole.SPEAKER, entity_id=entity)]
        if via:
            chain.append(Link(text=via, role=LinkRole.MEDIUM))
        if self.outlet:
            chain.append(Link(text=self.outlet, role=LinkRole.OUTLET))
        key = content_id("att", self.id, source, content)
        self.attributions.append(Attribution(
            id=key, document_id=self.id, source=(self.span(source),), cue=(self.span(cue),),
            content=(self.span(content),), manner=Manner.INDIRECT, source_kind=kind, source_text=source,
            source_entity_ids=(entity,) if entity else (), chain=tuple(chain),
            said=When(value=said, earliest=said, latest=said) if said else None, stance=stance,
        ))  # fmt: skip
        return key

    def claim(self, name: str, words: str, predicate: str, event: str, giver: str = TAVORIA, receiver: str = LURANIA,
              item: tuple[str, str] | None = None, by: str | None = None, when: When | None = None,
              frame: Frame = Frame.EXCHANGE, **axes: object) -> None:  # fmt: skip
        span = self.span(words)
        items = ()
        if item:
            at = self.span(item[0])
            items = (Item(text=item[0], category=item[1], start=at.start, end=at.end),)
        self.claims.append(Claim(
            id=f"clm-{name}", document_id=self.id, start=span.start, end=span.end, sentence=self.sentence(span),
            predicate=predicate, frame=frame, giver=(giver,), receiver=(receiver,), items=items, time=when,
            attribution_id=by, event_id=f"evt-{event}", confidence=0.8, **axes,
        ))  # fmt: skip

    def named(self) -> tuple[Mention, ...]:
        """The names of the two states wherever they stand, those that were marked already among them."""
        found = {(each.start, each.end): each for each in self.mentions}
        starts = {start for start, _ in found}
        for match in re.finditer("(?:[Ll]a )?(Tavori|Lurani)[ae]", self.text):
            if match.start() not in starts:
                found[match.span()] = Mention(
                    document_id=self.id, start=match.start(), end=match.end(), text=match.group(), kind=MentionKind.NAME,
                    schema="Country", entity_id=TAVORIA if match[1] == "Tavori" else LURANIA,
                )  # fmt: skip
        return tuple(found[key] for key in sorted(found))

    def reading(self) -> Reading:
        blocks, position = [], 0
        for i, line in enumerate(self.text.split("\n")):
            if line.strip():
                kind = BlockKind.TITLE if i == 0 else BlockKind.CAPTION if line.startswith("Photo") else BlockKind.BODY
                blocks.append(Block(start=position, end=position + len(line), kind=kind))
            position += len(line) + 1
        sentences = [
            Sentence(document_id=self.id, start=m.start(), end=m.end(), block=0, kind=BlockKind.BODY)
            for m in re.finditer(r"\S[^\n]*?[.!?](?: »|”)?(?=\s|$)|[^\n.]+$", self.text, re.MULTILINE)
        ]
        published = Published()
        if self.day:
            published = Published(value=self.day, earliest=self.day, latest=self.day, basis=PublishedBasis.METADATA)
        return Reading(
            document=Document(
                id=self.id, path=f"{self.id}.txt", text=self.text, language=self.language, outlet=self.outlet,
                title=self.text.split("\n")[0], published=published, origin_id=self.origin or self.id,
                metadata={"invented": "yes"},
            ),
            blocks=tuple(blocks), sentences=tuple(sentences), claims=tuple(self.claims),
            attributions=tuple(self.attributions), mentions=self.named(), repairs=tuple(self.repairs),
        )  # fmt: skip


def day(value: str) -> When:
    return When(value=value, earliest=value, latest=value)


FUEL = day("2031-02-28")


def courier(key: str = "doc-1", outlet: str = "Le Courrier d’Aubre", date: str = "2031-03-03",
            origin: str | None = None, suffix: str = "") -> Reading:  # fmt: skip
    draft = Draft(key, (
        "Carburant : ce que l’on sait de la livraison à la Luranie\n\n"
        "La Tavorie aurait livré quarante camions de carburant à la Luranie le 28 février, selon un responsable "
        "sous couvert d’anonymat. Les véhicules seraient passés de nuit par le col de Sarn.\n\n"
        "Photo : le col de Sarn, archives.\n\n"
        "Le ministère luranien de l’Énergie a démenti que la Luranie ait reçu du carburant. « Aucun camion n’a franchi "
        "la frontière », a déclaré lundi la ministre Ilda Marec."
    ), "fr", outlet, date, origin)  # fmt: skip
    official = draft.say("un responsable sous couvert d’anonymat", "selon",
                         "La Tavorie aurait livré quarante camions de carburant à la Luranie le 28 février",
                         kind=SourceKind.UNNAMED)  # fmt: skip
    draft.claim(f"fuel{suffix}", "La Tavorie aurait livré quarante camions de carburant à la Luranie le 28 février",
                "livrer", "fuel", item=("quarante camions de carburant", "fuel"), by=official, when=FUEL, hearsay=True)  # fmt: skip
    ministry = draft.say("Le ministère luranien de l’Énergie", "a démenti", "la Luranie ait reçu du carburant",
                         kind=SourceKind.ORGANISATION, entity=MINISTRY, stance=Stance.DENIES)  # fmt: skip
    draft.claim(f"denial{suffix}", "la Luranie ait reçu du carburant", "recevoir", "fuel",
                item=("du carburant", "fuel"), by=ministry)  # fmt: skip
    minister = draft.say("la ministre Ilda Marec", "a déclaré", "« Aucun camion n’a franchi la frontière »",
                         kind=SourceKind.PERSON, entity=MAREC, said="2031-03-03")  # fmt: skip
    draft.claim(f"border{suffix}", "Aucun camion n’a franchi la frontière", "franchir", "fuel",
                polarity=Polarity.NEGATED, by=minister)  # fmt: skip
    at = draft.span("Photo : le col de Sarn, archives.")
    draft.repairs.append(Repair(document_id=key, start=at.start, end=at.end, kind=RepairKind.CAPTION))
    for words, entity in (("La Tavorie", TAVORIA), ("la Luranie", LURANIA)):
        at = draft.span(words)
        draft.mentions.append(Mention(document_id=key, start=at.start, end=at.end, text=words, kind=MentionKind.NAME,
                                      schema="Country", entity_id=entity))  # fmt: skip
    reading = draft.reading()
    at = draft.span("le 28 février")
    time = Timex(document_id=key, start=at.start, end=at.end, text="le 28 février", type=TimexType.DATE,
                 value="2031-02-28", earliest="2031-02-28", latest="2031-02-28")  # fmt: skip
    return replace(reading, times=(time,))


def herald() -> Reading:
    draft = Draft("doc-3", (
        "Tavoria delivered fuel to Lurania\n\n"
        "Tavoria delivered forty trucks of fuel to Lurania on 28 February, an official told Le Courrier d’Aubre. "
        "The convoy crossed the Sarn pass by night."
    ), "en", "Selvane Herald", "2031-03-04", "doc-1")  # fmt: skip
    by = draft.say("an official", "told", "Tavoria delivered forty trucks of fuel to Lurania on 28 February",
                   kind=SourceKind.UNNAMED, via="Le Courrier d’Aubre")  # fmt: skip
    draft.claim("fuel-herald", "Tavoria delivered forty trucks of fuel to Lurania on 28 February", "deliver", "fuel",
                item=("forty trucks of fuel", "fuel"), by=by, when=FUEL)  # fmt: skip
    return draft.reading()


def dispatch() -> Reading:
    draft = Draft("doc-4", (
        "Tankers at Port Sarin, images show\n\n"
        "Tavoria sent some forty tankers of fuel to Lurania at the end of February, said Tomas Brandt, an analyst at "
        "the Harbour Institute, who has studied satellite images. Brandt said Tavoria may offer diesel in return for "
        "grain. Lurania wants two river patrol boats from Tavoria, he added."
    ), "en", "Harbour Dispatch", "2031-03-06")  # fmt: skip
    by = draft.say("Tomas Brandt", "said", "Tavoria sent some forty tankers of fuel to Lurania at the end of February",
                   kind=SourceKind.PERSON, entity=BRANDT)  # fmt: skip
    late = When(value="2031-02", earliest="2031-02-20", latest="2031-02-28")
    draft.claim("fuel-dispatch", "Tavoria sent some forty tankers of fuel to Lurania at the end of February", "send",
                "fuel", item=("some forty tankers of fuel", "fuel"), by=by, when=late)  # fmt: skip
    may = draft.say("Brandt", "said", "Tavoria may offer diesel in return for grain", kind=SourceKind.PERSON,
                    entity=BRANDT)  # fmt: skip
    draft.claim("diesel", "Tavoria may offer diesel in return for grain", "offer", "diesel", item=("diesel", "fuel"),
                by=may, certainty=Certainty.POSSIBLE)  # fmt: skip
    boats = draft.say("he", "added", "Lurania wants two river patrol boats from Tavoria", kind=SourceKind.PERSON,
                      entity=BRANDT)  # fmt: skip
    draft.claim("boats", "Lurania wants two river patrol boats from Tavoria", "want", "boats",
                item=("two river patrol boats", "military_equipment"), by=boats, modality=Modality.WANTED)  # fmt: skip
    return draft.reading()


def promise() -> Reading:
    draft = Draft("doc-5", (
        "Lurania promises wheat\n\n"
        "Lurania will ship 20,000 tonnes of wheat to Tavoria by the end of April, Trade Minister Paul Oren announced "
        "on Monday."
    ), "en", "Selvane Herald", "2031-03-10")  # fmt: skip
    by = draft.say("Trade Minister Paul Oren", "announced",
                   "Lurania will ship 20,000 tonnes of wheat to Tavoria by the end of April", kind=SourceKind.PERSON,
                   entity=OREN, said="2031-03-10")  # fmt: skip
    draft.claim("wheat", "Lurania will ship 20,000 tonnes of wheat to Tavoria by the end of April", "ship", "wheat",
                LURANIA, TAVORIA, item=("20,000 tonnes of wheat", "food"), by=by, modality=Modality.PROMISED,
                when=When(value="2031-04", earliest="2031-03-10", latest="2031-04-30"))  # fmt: skip
    return draft.reading()


def shipment() -> Reading:
    draft = Draft("doc-6", (
        "Blé : la Luranie tient parole\n\n"
        "La Luranie a expédié 18 000 tonnes de blé à la Tavorie le 24 avril, a confirmé le ministère tavorien du "
        "Commerce. Les deux pays négocient un second contrat."
    ), "fr", "Aubre Matin", "2031-04-28")  # fmt: skip
    by = draft.say("le ministère tavorien du Commerce", "a confirmé",
                   "La Luranie a expédié 18 000 tonnes de blé à la Tavorie le 24 avril", kind=SourceKind.ORGANISATION,
                   entity=TRADE, stance=Stance.CONFIRMS)  # fmt: skip
    draft.claim("wheat-sent", "La Luranie a expédié 18 000 tonnes de blé à la Tavorie le 24 avril", "expédier",
                "wheat-sent", LURANIA, TAVORIA, item=("18 000 tonnes de blé", "food"), by=by, when=day("2031-04-24"))  # fmt: skip
    draft.claim("contract", "Les deux pays négocient un second contrat", "négocier", "contract", TAVORIA, LURANIA,
                modality=Modality.ONGOING, frame=Frame.COMMUNICATION)  # fmt: skip
    return draft.reading()


def undated() -> Reading:
    return Draft("doc-7", "Le col de Sarn\n\nLe col de Sarn relie les deux vallées.", "fr", None, None).reading()


def standing(name: str, source: str, origin: str) -> Standing:
    return Standing(claim_id=f"clm-{name}", source_id=source, origin_id=origin)


def corroborations() -> tuple[Corroboration, ...]:
    unnamed = "src-unnamed-1"
    fuel = Corroboration(
        event_id="evt-fuel", documents=4, outlets=4, origins=2, independent_sources=2, status=Status.DISPUTED,
        supporting=(standing("fuel", unnamed, "doc-1"), standing("fuel-b", unnamed, "doc-1"),
                    standing("fuel-herald", unnamed, "doc-1"), standing("fuel-dispatch", BRANDT, "doc-4")),
        disputing=(standing("denial", MINISTRY, "doc-1"), standing("denial-b", MINISTRY, "doc-1"),
                   standing("border", MINISTRY, "doc-1"), standing("border-b", MINISTRY, "doc-1")),
        edges=((unnamed, "Selvane Herald", "cites", "an official told Le Courrier d’Aubre"),),
    )  # fmt: skip
    rest = [
        Corroboration(event_id=f"evt-{event}", documents=1, outlets=1, origins=1, independent_sources=1,
                      supporting=(standing(name, source, origin),))
        for event, name, source, origin in (
            ("boats", "boats", BRANDT, "doc-4"), ("contract", "contract", "doc-6", "doc-6"),
            ("diesel", "diesel", BRANDT, "doc-4"), ("wheat", "wheat", OREN, "doc-5"),
            ("wheat-sent", "wheat-sent", TRADE, "doc-6"),
        )
    ]  # fmt: skip
    return (fuel, *rest)


def derivations() -> tuple[Derivation, ...]:
    one, two = courier().document.text, herald().document.text
    first = "La Tavorie aurait livré quarante camions de carburant à la Luranie le 28 février"
    later = "Tavoria delivered forty trucks of fuel to Lurania on 28 February"
    whole = (Span(0, len(one)),)
    return (
        Derivation(document_id="doc-2", kind=DerivationKind.COPY, from_document_id="doc-1", spans=whole,
                   from_spans=whole, score=1.0, evidence="same words"),
        Derivation(document_id="doc-3", kind=DerivationKind.TRANSLATION, from_document_id="doc-1",
                   spans=(Span(two.index(later), two.index(later) + len(later)),),
                   from_spans=(Span(one.index(first), one.index(first) + len(first)),), score=0.61,
                   evidence="names and numbers in the same order"),
    )  # fmt: skip


def invented() -> Pile:
    """The whole story: seven articles, five texts after copies."""
    fuel = ("clm-denial", "clm-fuel", "clm-fuel-dispatch")
    months = (("2031-02", LURANIA, TAVORIA, ("clm-fuel", "clm-fuel-dispatch"), 2),
              ("2031-04", LURANIA, TAVORIA, ("clm-wheat-sent",), 1))  # fmt: skip
    return Pile(
        readings=(courier(), courier("doc-2", "Aubre Matin", "2031-03-04", "doc-1", "-b"), herald(), dispatch(),
                  promise(), shipment(), undated()),
        entities=ENTITIES,
        derivations=derivations(),
        events=tuple(Event(id=f"evt-{name}", frame=Frame.EXCHANGE, summary=name, participants=(LURANIA, TAVORIA))
                     for name in ("boats", "contract", "diesel", "fuel", "wheat", "wheat-sent")),
        corroborations=corroborations(),
        contradictions=(
            Contradiction(id="con-1", kind=ContradictionKind.DENIAL, claims=fuel, explanation="asserted and denied"),
            Contradiction(id="con-2", kind=ContradictionKind.NUMBER, claims=("clm-wheat", "clm-wheat-sent"),
                          explanation="20 000 t / 18 000 t"),
        ),
        forecasts=(
            Forecast(claim_id="clm-diesel", horizon=None, status=ForecastStatus.OPEN),
            Forecast(claim_id="clm-wheat", horizon="2031-04-30", status=ForecastStatus.BORNE_OUT,
                     outcome_claim_ids=("clm-wheat-sent",)),
            Forecast(claim_id="clm-boats", horizon="2031-04-01", status=ForecastStatus.UNRESOLVED),
        ),
        exchanges=(Exchange(giver=TAVORIA, receiver=LURANIA, category="fuel", modality=Modality.ACTUAL,
                            certainty=Certainty.CERTAIN, claim_ids=("clm-fuel",), independent_sources=2),),
        relations=tuple(Relation(a=a, b=b, month=month, quadrant=Quadrant.MATERIAL_COOPERATION, claim_ids=ids,
                                 independent_sources=count) for month, a, b, ids, count in months),
        provisions=(Provision(claim_id="clm-boats", programme="un-demo", provision="resolution 1, paragraph 8",
                              note="would fall under the ban on arms", confidence=0.9),),
        issues=(Issue(code="empty", severity=Severity.ERROR, path="vide.txt",
                      message="vide.txt is empty; remove it or fill it"),),
    )  # fmt: skip


def promised(count: int) -> Pile:
    """As many articles as asked for, each with a promise that asks a question of its own: a ledger of several pages."""
    pattern = promise()
    (claim,), (saying,) = pattern.claims, pattern.attributions
    readings = []
    for number in range(count):
        key = f"doc-{number:04}"
        readings.append(
            replace(
                pattern,
                document=replace(pattern.document, id=key, origin_id=key),
                claims=(
                    replace(
                        claim,
                        id=f"clm-{key}",
                        document_id=key,
                        event_id=None,
                        attribution_id=f"att-{key}",
                        items=tuple(replace(each, category="other") for each in claim.items),
                    ),
                ),
                attributions=(replace(saying, id=f"att-{key}", document_id=key),),
            )
        )
    return Pile(readings=tuple(readings), entities=ENTITIES)
