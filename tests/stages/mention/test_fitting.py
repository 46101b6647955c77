from dataclasses import replace

import pytest

from recoupe.stages.mention.fitting import agrees, outside
from recoupe.stages.mention.recent import Referent
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.working import Figure, Nature

HE = PronounRow(form="he", use="personal", gender="m", animate=True)
IL = PronounRow(form="il", use="personal", gender="m")
ELLE = PronounRow(form="elle", use="personal", gender="f")
IT = PronounRow(form="it", use="personal", gender="n")
THEY = PronounRow(form="they", use="personal", number="p")
ILS = PronounRow(form="ils", use="personal", gender="m", number="p")
LUI = PronounRow(form="lui", use="object")


def referent(
    nature: Nature | None, *, gender: str = "", plural: bool = False, subject: bool = True, **more: object
) -> Referent:
    figure = None if nature is None else Figure(schema="Person", nature=nature, key="k", name="K", gender=gender)
    own = {"sentence": 0, "token": 0, "main": True, "quoted": False, "gender": ""}
    return Referent(figure=figure, subject=subject, plural=plural, **{**own, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "nature", "gender", "plural", "fits"),
    [
        (HE, Nature.PERSON, "m", False, True),
        (HE, Nature.PERSON, "", False, True),
        (HE, Nature.PERSON, "f", False, False),
        (HE, Nature.ROLE, "", False, True),
        (HE, Nature.STATE, "m", False, False),
        (HE, Nature.GROUP, "", False, False),
        (IL, Nature.STATE, "m", False, True),
        (IL, Nature.STATE, "f", False, False),
        (IL, Nature.STATE, "n", False, True),
        (ELLE, Nature.STATE, "f", False, True),
        (IT, Nature.STATE, "", False, True),
        (IT, Nature.PERSON, "", False, False),
        (IT, Nature.ROLE, "", False, False),
        (HE, Nature.PERSON, "m", True, False),
        (ILS, Nature.PERSON, "m", True, True),
        (ILS, Nature.PERSON, "m", False, False),
        (ILS, Nature.GROUP, "m", False, False),
        (THEY, Nature.GROUP, "", False, True),
        (THEY, Nature.UNKNOWN, "", False, True),
        (THEY, Nature.PERSON, "", False, False),
        (LUI, Nature.PERSON, "f", False, True),
    ],
)
def test_gender_number_and_sort_must_fit(row, nature, gender, plural, fits):
    assert agrees(row, referent(nature, gender=gender, plural=plural)) is fits


def test_he_may_be_an_unknown_name_only_where_it_is_the_subject():
    assert agrees(HE, referent(Nature.UNKNOWN))
    assert not agrees(HE, referent(Nature.UNKNOWN, subject=False))


def test_what_is_nobody_of_the_cast_fits_he_only_where_it_is_human():
    assert agrees(HE, referent(None, human=True))
    assert not agrees(HE, referent(None))
    assert not agrees(IT, referent(None, human=True))


def test_the_gender_of_the_words_goes_before_that_of_the_figure():
    assert not agrees(IL, replace(referent(Nature.STATE, gender="m"), gender="f"))


def test_a_pair_is_meant_by_a_plural_of_any_gender_alone():
    pair = replace(
        referent(Nature.PERSON, gender="f"), others=(Figure(schema="Person", nature=Nature.PERSON, key="o", name="O"),)
    )
    assert agrees(ILS, pair)
    assert not agrees(ELLE, pair)


OTHER = Figure(schema="Person", nature=Nature.PERSON, key="other", name="Other")


@pytest.mark.parametrize(
    ("item", "here", "last", "apart"),
    [
        ({"speaks": True}, True, False, True),
        ({"speaks": True}, False, True, True),
        ({"speaks": True}, False, False, False),
        ({}, True, True, False),
        ({"speaks": True, "quoted": True}, True, True, False),
    ],
)
def test_a_quoted_pronoun_is_not_who_speaks_in_its_sentence_or_spoke_last(item, here, last, apart):
    found = referent(Nature.PERSON, **item)
    speaker = found if last else replace(referent(Nature.PERSON, speaks=True), figure=OTHER)
    assert outside(found, speaker, here=here) is apart


def test_where_nobody_spoke_before_only_the_sentence_itself_has_a_speaker():
    assert not outside(referent(Nature.PERSON, speaks=True), None, here=False)
