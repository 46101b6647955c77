from recoupe.model import BlockKind, Document, Pile, Published, PublishedBasis, Reading, Sentence
from recoupe.stages.time import PILE_STAGE, STAGE
from recoupe.stages.time.likeness import Likeness, passages

FRIDAY = Published(value="2031-05-16", earliest="2031-05-16", latest="2031-05-16", basis=PublishedBasis.METADATA)
TOLD = "The ferry Lady Orla struck the Karst Bridge near Port Vara on Tuesday, Captain Ilse Brandt said."


def reading(name: str, sentences: list[str], published: Published | None = None, language: str = "en") -> Reading:
    text, spans = "", []
    for one in sentences:
        spans.append((len(text), len(text) + len(one)))
        text += one + " "
    document = Document(
        id=name, path=f"{name}.txt", text=text, language=language, published=published or Published()
    )  # fmt: skip
    ranges = tuple(
        Sentence(document_id=name, start=start, end=end, block=0, kind=BlockKind.BODY) for start, end in spans
    )
    return STAGE.run(Reading(document=document, sentences=ranges))


def dated(undated: Reading) -> Published:
    others = ["Zembla sells wheat.", "Ardavia votes.", "The senate of Lorne met.", "Odran Pell resigned.", "Rain fell."]
    pile = PILE_STAGE.run(Pile(readings=(reading("dated", [TOLD, *others * 3], FRIDAY), undated)))
    return next(one.document.published for one in pile.readings if one.document.id == undated.document.id)


def test_a_weekday_of_a_happening_that_another_article_dates_bounds_publication_by_a_week() -> None:
    found = dated(
        reading(
            "open", ["Le ferry Lady Orla a heurté mardi le pont Karst à Port Vara, dit Ilse Brandt."], language="fr"
        )
    )
    assert (found.earliest, found.latest, found.basis) == ("2031-05-13", "2031-05-19", PublishedBasis.PILE)


def test_a_weekday_of_another_happening_bounds_nothing() -> None:
    found = dated(reading("open", ["The senate of Lorne rejected the budget of Odran Pell on Tuesday."]))
    assert found.basis is PublishedBasis.NONE


def test_an_article_with_a_date_of_its_own_keeps_it() -> None:
    assert dated(reading("own", [TOLD], FRIDAY)) == FRIDAY


def test_plain_words_count_half_a_name_and_only_in_one_language() -> None:
    words = "The harbour tribunal convicted three smugglers near Vara."
    rest = [f"Odran {number} sells timber." for number in range(6)]
    one, same = reading("one", [words, *rest]), reading("same", ["near Vara, convicted smugglers fled"])
    french = reading("french", ["near Vara, convicted smugglers fled"], language="fr")
    likeness = Likeness.of([one, same, french])
    passage, english, foreign = (next(iter(passages(each))) for each in (one, same, french))
    name = likeness.shared(passage, foreign)
    assert name == likeness.bits["vara"]
    assert likeness.shared(passage, english) == name + (likeness.bits["en:smugg"] + likeness.bits["en:convi"]) / 2
