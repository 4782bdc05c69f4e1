"""Cables made up by a generator, for measurements: invented people and bodies of an invented country.

    python benchmarks/generated_cables.py FOLDER [COUNT]

No real cable, name or event is in them; the same count gives the same files.
"""

import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

_GIVEN = (
    "Anton",
    "Beata",
    "Cyril",
    "Dana",
    "Emil",
    "Flora",
    "Gustav",
    "Helena",
    "Igor",
    "Jana",
    "Karel",
    "Lidia",
    "Milan",
    "Nora",
    "Oskar",
    "Petra",
)
_FAMILY = (
    "Brandl",
    "Cerny",
    "Dolezal",
    "Fiala",
    "Hruska",
    "Jelinek",
    "Kadlec",
    "Lorenz",
    "Marek",
    "Novotny",
    "Pokorny",
    "Sedlak",
    "Vesely",
)
_AREAS = (
    "Northern",
    "Eastern",
    "Southern",
    "Western",
    "Central",
    "Coastal",
    "Upland",
    "Lowland",
    "Riverside",
    "Lakeside",
)
_FIELDS = (
    "Harbor",
    "Forestry",
    "Customs",
    "Labor",
    "Transport",
    "Water",
    "Fisheries",
    "Mining",
    "Energy",
    "Housing",
)
_NOUNS = (
    "Inspectorate",
    "Board",
    "Agency",
    "Directorate",
    "Commission",
    "Bureau",
)
_TITLES = ("Director", "Deputy Director", "Chairman", "Deputy Chairman", "Section Chief", "Spokesman")
_POSTS = (("LINZ", "RUEHLZ"), ("BRNO", "RUEHBN"), ("GRAZ", "RUEHGZ"))


def cable(number: int, *, shared_protected: int = 0) -> tuple[str, str]:
    """File name and text of the cable of this number.

    Every fiftieth protects somebody whom no other cable names. With `shared_protected`, so many of a hundred
    protect somebody whose full name stands in many others.
    """
    pick = random.Random(number)
    sent = datetime(2003, 1, 6, 9, 30, tzinfo=UTC) + timedelta(hours=53 * number)
    station, routing = _POSTS[number % len(_POSTS)]
    serial = number // len(_POSTS) + 1
    area, other = pick.sample(_AREAS, 2)
    field = pick.choice(_FIELDS)
    agency = f"{area} {field} {pick.choice(_NOUNS)}"
    ministry = f"Ministry of {pick.choice(_FIELDS)}"
    council = f"{area} {field} Coordination Council"
    federation = f"National {field} Workers' Federation"
    branch = f"{area} {field} Association"
    one, two, three = (f"{pick.choice(_GIVEN)} {pick.choice(_FAMILY)}" for _ in range(3))
    title = pick.choice(_TITLES)
    protected = ""
    if number % 50 == 0:  # of a name that nobody else has: a protected name is withheld in every cable
        one, protected = f"Ctibor {_FAMILY[number // 50 % len(_FAMILY)]}sky", " (strictly protect)"
    elif number % 100 < shared_protected:
        protected = " (protect)"
    family, second = one.split()[1], two.split()[1]
    total, part = pick.randint(200, 900), pick.randint(20, 190)
    day = (sent - timedelta(days=3)).strftime("%B %-d")
    text = f"""\
DE {routing} #{serial:04}/01 {sent:%j%H%M}
R {sent:%d%H%M}Z {sent:%b}
FM AMCONSUL {station}
TO RUEHC/SECSTATE WASHDC {4000 + number}
INFO RUEHVI/AMEMBASSY VIENNA {2000 + number}

UNCLAS {station} {serial:06}

SIPDIS

STATE FOR EUR/CE

E.O. 12958: N/A
TAGS: PGOV, ECON, ELAB
SUBJECT: {area.upper()} REGION REFORMS {field.upper()} CONTROLS

REF: {station} {max(1, serial - 1)}

1. (U) Summary: The {agency} inspected {total} sites last year, its
{title.lower()} told us. A new council brings the agencies together.
End summary.

2. (U) On {day}, EconOff met {one}{protected}, {title} of the
{agency}, and {two}, Section Chief in the
{agency}'s {other} Office, to discuss the new rules.

3. (U) {family} said that the {agency} inspected {total} sites
and closed {part} of them. According to {second}, the office receives
{pick.randint(5, 15)}-{pick.randint(20, 40)} complaints a month. {family} denied that the {agency}
works with the {branch}.

4. (U) The {agency} is part of the {ministry}. {three},
Deputy Minister of the {ministry}, chairs the {council},
in which {pick.randint(5, 25)} offices are represented. The {council}
works closely with the {branch}, a branch of the
{federation}, {second} said.

5. (U) The regional {field.lower()} plan is modeled on the {ministry}'s
{sent.year - 2} national {field.lower()} plan, {second} explained. The {agency}
opened a telephone hotline in May.

6. (U) Comment: The council is young. We will follow it. End comment.

{pick.choice(_FAMILY).upper()}
""".replace(f"Z {sent:%b}\n", f"Z {sent:%b %y}\n".upper())
    return f"{sent:%y}{station}{serial}.txt", text


def write_cables(folder: Path, count: int, *, shared_protected: int = 0) -> None:
    """Write the first `count` cables into a folder, which is made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name, text = cable(number, shared_protected=shared_protected)
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_cables(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000)
