from types import SimpleNamespace

from recoupe.stages.mention.quoting import quoted


def scene(number: int, text: str, block: int = 0) -> SimpleNamespace:
    tokens = [SimpleNamespace(text=word) for word in text.split()]
    return SimpleNamespace(number=number, sentence=SimpleNamespace(block=block), tokens=tokens)


def inside(*scenes: SimpleNamespace) -> list[str]:
    found = quoted(scenes)  # type: ignore[arg-type]
    return [token.text for one in scenes for token, mark in zip(one.tokens, found[one.number], strict=True) if mark]


def test_what_stands_between_marks_is_quoted_with_the_opening_one():
    assert inside(scene(0, "Il dit « nous partons » hier")) == ["«", "nous", "partons"]


def test_straight_marks_open_and_close_in_turn():
    assert inside(scene(0, 'he said " we leave " and " soon "')) == ['"', "we", "leave", '"', "soon"]


def test_a_quotation_runs_on_into_the_next_sentence_of_its_paragraph_alone():
    assert inside(scene(0, "“ We leave ."), scene(1, "Soon ” he said")) == ["“", "We", "leave", ".", "Soon"]
    assert inside(scene(0, "“ We leave"), scene(1, "He left", block=1)) == ["“", "We", "leave"]
