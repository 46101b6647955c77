from recoupe.model import Document, Published, PublishedBasis, Reading
from recoupe.stages.time import DATE_STAGE, STAGE


def test_an_inferred_date_is_told_as_an_issue() -> None:
    text = "Digue rompue\nPublié le 12 mars 2031\nLa digue a cédé hier."
    reading = STAGE.run(Reading(document=Document(id="doc", path="a.txt", text=text, language="fr")))
    assert reading.document.published.value == "2031-03-12"
    assert [issue.code for issue in reading.issues] == ["published_inferred"]
    assert [timex.value for timex in reading.times] == ["2031-03-12", "2031-03-11"]


def test_a_text_older_than_its_page_counts_from_its_own_day() -> None:
    text = (
        "La visite commence demain. Elle aura lieu les 18 et 19 juin, dit le palais. La dernière rencontre eut lieu en "
        "septembre de l'année dernière. On y vit le roi le 13 septembre 2030. Cette semaine est longue."
    )
    page = Published(value="2031-07-04", earliest="2031-07-04", latest="2031-07-04", basis=PublishedBasis.METADATA)
    reading = STAGE.run(Reading(document=Document(id="doc", path="a.txt", text=text, language="fr", published=page)))
    assert reading.document.published == page
    assert [issue.code for issue in reading.issues] == ["older_original"]
    assert reading.times[-1].value == "2031-W25"


def test_a_language_that_does_not_ship_has_no_times() -> None:
    reading = Reading(document=Document(id="doc", path="a.txt", text="Am 3. Mai 2031.", language="de"))
    assert STAGE.run(reading) == reading == DATE_STAGE.run(reading)
