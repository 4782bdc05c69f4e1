"""Who comes to an office and who leaves it, and words that only look like a change of office."""

import pytest
from plain import offices_in

OF = "Director of the Harbor Board"


def told(*holders: tuple[str, bool]) -> list[tuple[str, str, str, bool]]:
    return sorted((("Director", "Harbor Board", name, former) for name, former in holders), key=str)


OLD, NEW = ("Luis Salas", True), ("Rosa Quispe", False)
CASES = [
    (f"Rosa Quispe has replaced Luis Salas as {OF}.", told(OLD, NEW), "a successor"),
    (f"Rosa Quispe succeeded Luis Salas as {OF} in May.", told(OLD, NEW), "succeeded"),
    (f"Rosa Quispe, replacing Luis Salas as {OF}, spoke.", told(OLD, NEW), "no passive"),
    (f"Rosa Quispe took over from Luis Salas as {OF}.", told(OLD, NEW), "took over from"),
    (f"Rosa Quispe took over as {OF} from Luis Salas.", told(OLD, NEW), "took over as ... from"),
    (f"Luis Salas was replaced by Rosa Quispe as {OF}.", told(OLD, NEW), "passive"),
    (f"Luis Salas was succeeded as {OF} by Rosa Quispe.", told(OLD, NEW), "passive, by whom last"),
    (f"Luis Salas, Quispe's predecessor as {OF}, met Rosa Quispe.", told(OLD, NEW), "predecessor"),
    (f"Rosa Quispe's predecessor as {OF}, Luis Salas, left.", told(OLD, NEW), "predecessor, then who"),
    (f"Rosa Quispe was appointed {OF}.", told(NEW), "an appointment"),
    (f"Rosa Quispe was appointed by Luis Salas as {OF}.", told(NEW), "who appoints does not hold it"),
    (f"Luis Salas met Rosa Quispe and appointed her {OF}.", told(NEW), "her: the other one"),
    (f"Rosa Quispe is a diver. Luis Salas appointed her {OF}.", told(NEW), "her: the one before"),
    (f"Rosa Quispe was nominated as {OF}.", told(NEW), "a nomination counts"),
    (f"Rosa Quispe, now {OF}, spoke.", told(NEW), "now"),
    (f"Luis Salas resigned as {OF}.", told(OLD), "a resignation"),
    (f"Luis Salas stepped down as {OF}.", told(OLD), "stepped down"),
    (f"Luis Salas, until January {OF}, spoke.", told(OLD), "until a month"),
    (f"Luis Salas, who until January was {OF}, spoke.", told(OLD), "who until a month was"),
    (f"Luis Salas, previously {OF}, spoke.", told(OLD), "previously"),
    (f"Luis Salas was {OF} until 2005.", told(OLD), "until a year"),
    (f"Luis Salas, {OF} from 1997 to 2000, left.", told(OLD), "from a year to a year"),
    (f"Luis Salas, {OF} (1997-2000), left.", told(OLD), "years in brackets"),
    (f"Then-{OF} Luis Salas left.", told(OLD), "a prefix"),
    (f"Rosa Quispe, {OF} from 2000, left.", told(NEW), "an open span is not over"),
    (f"Ana Gil met Eva Roca. Luis Salas appointed her {OF}.", told((None, False)), "two whom her may mean"),  # type: ignore[arg-type]
    (f"Rosa Quispe spoke as {OF}.", told((None, False)), "speaking is no coming to office"),
    ("Luis Salas resigned.", [], "of what is not said"),
    ("Rosa Quispe replaced the old pumps.", [], "what is replaced is no holder"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_tenures(text: str, expected: list[tuple[str, str | None, str | None, bool]], reason: str) -> None:
    assert offices_in(text) == expected, reason


def test_the_office_of_a_region_is_of_the_region_named_last() -> None:
    assert offices_in("Silesian officials met Deputy Governor Rosa Quispe.") == [
        ("Deputy Governor", "Silesia", "Rosa Quispe", False)
    ]


def test_an_office_may_be_of_nothing_that_the_text_says() -> None:
    assert offices_in("Mayor Rosa Quispe left.") == [("Mayor", None, "Rosa Quispe", False)]
    assert offices_in("Director Rosa Quispe left.") == []
