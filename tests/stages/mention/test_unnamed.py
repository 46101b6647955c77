from recoupe.stages.mention.unnamed import Unnamed
from recoupe.stages.mention.working import Nature


def test_the_same_words_are_one_figure_in_any_case():
    cast = Unnamed()
    first = cast.figure("Des manifestants", None, True, "")
    assert cast.figure("des manifestants", None, True, "") is first
    assert cast.holds(first)
    assert (first.seen, first.aliases) == (2, {"Des manifestants": 1, "des manifestants": 1})


def test_other_words_and_other_sorts_are_others():
    cast = Unnamed()
    first = cast.figure("un tribunal", None, False, "m")
    assert cast.figure("un juge", None, False, "m") is not first
    assert cast.figure("un tribunal", None, False, "m", "PublicBody") is not first


def test_one_brought_in_anew_is_another_and_the_last_is_taken_up():
    cast = Unnamed()
    first = cast.figure("un diplomate", None, False, "m", kind="diplomate")
    second = cast.figure("un diplomate", None, False, "m", kind="diplomate", fresh=True)
    assert second is not first
    assert cast.figure("le diplomate", None, False, "m", kind="diplomate", again=True) is second


def test_what_is_taken_up_has_the_noun_the_number_and_no_other_country():
    cast = Unnamed()
    first = cast.figure("un diplomate bolivien", "bo", False, "m", kind="diplomate")
    assert cast.figure("le diplomate", None, False, "m", kind="diplomate", again=True) is first
    assert cast.figure("le diplomate", "pe", False, "m", kind="diplomate", again=True) is not first
    assert cast.figure("les diplomates", None, True, "m", kind="diplomate", again=True) is not first
    assert cast.figure("le garde", None, False, "m", kind="garde", again=True) is not first


def test_a_body_is_a_group_and_people_are_a_role():
    cast = Unnamed()
    assert cast.figure("un tribunal", None, False, "", "PublicBody").nature is Nature.GROUP
    assert cast.figure("des marins", None, True, "").nature is Nature.ROLE
