"""Which figures are claims: not dates, ages, labels, members' counts, or "the two sides"."""

from collections.abc import Sequence

from cablegraph.extraction.attribute.words import FINITE, PREPOSITIONS, word_set
from cablegraph.extraction.claims.phrases import DURATIONS, Unit, plural
from cablegraph.extraction.find.quantities import Figure
from cablegraph.extraction.find.times import TimeFound
from cablegraph.extraction.tokens import Token

_LABELS = word_set(
    """
    u.s.c. cfr no nos no. nos. number paragraph para paras para. article articles section sections chapter
    resolution resolutions ref refs reftel reftels item items page pages annex phase block room
    channel highway route flight version type class level grade part title volume form law decree
    directive protocol unscr line point step option cable septel tab category bullet table figure
    chart appendix schedule order bill act rule regulation
    """
)
_KNOWN_SETS = word_set("the these those both all same other latter former respective between each")
# Nouns of which a small number structures the text or the argument and counts nothing in the world.
_ABSTRACT = word_set(
    """
    step steps type types kind kinds area areas way ways reason reasons side sides part parts issue
    issues factor factors option options question questions category categories aspect aspects thing
    things occasion occasions goal goals objective objectives theme themes element elements component
    components pillar pillars stage stages track tracks point points measure measures topic topics
    priority priorities concern concerns problem problems challenge challenges fronts front respects
    scenario scenarios lesson lessons principle principles criteria condition conditions paragraph
    paragraphs sentence sentences word words day-long capital capitals hand hands
    """
)
_YOUNG = word_set("man woman boy girl child youth")
_OWN_WRITING = word_set("cable cables telegram telegrams message messages paragraphs")
_SURE_LABELS = word_set(
    "paragraph para paras paragraphs article articles section sections resolution reftel message"
)
_AGES = frozenset(("aged", "age", "ages"))
_PREPOSITIONS_OF_TIME = frozenset(("in", "from", "over", "above", "under"))
_STAYING = word_set("remain remained stay stayed left fled died face faced returned escaped")
_AWAY = [["ago"], ["before"], ["earlier"], ["later"], ["after"], ["hence"]]
_LEADING = [["lead"], ["led"], ["chair"], ["chaired"], ["head"], ["headed"], ["run"], ["ran"], ["co-chair"]]
_MEASURED_ONE = word_set(
    """
    percent ton tons year month hectare kilo kilogram barrel acre mile kilometer vote seat point euro
    dollar
    """
)


def countable(
    figure: Figure,
    unit: Unit | None,
    tokens: Sequence[Token],
    lower: Sequence[str],
    times: Sequence[TimeFound],
) -> bool:
    """Whether a figure that stands in a sentence is one that somebody gives."""
    first, last = figure.first, figure.last
    before = lower[first - 1] if first else ""
    following = lower[last] if last < len(lower) else ""
    if _in_a_time(figure, unit, lower, times):
        return False
    bare = not (figure.currency or figure.percent or figure.fraction)
    if bare and following == ")" and (before in ("(", "") or before in ";:,"):
        return False  # an enumerator
    if bare and (_in_a_name(figure, tokens) or _names_a_thing(figure, unit, tokens)):
        return False
    if not any(word[0].isalpha() for word in lower):
        return False
    if _is_age(figure, unit, tokens, lower):
        return False
    if _label(figure, unit, tokens, lower):
        return False
    if figure.currency or figure.percent or figure.fraction:
        return True
    if lower[figure.number[0] : figure.number[1]] == ["one"] and figure.lower is None:
        return _counts_one(figure, unit, lower, before)
    if figure.small and unit is not None and lower[unit.end : unit.end + 1][:1] in _LEADING:
        return False  # "two deputy prefects lead it": posts, not figures
    if (
        (figure.unit == "hour" and figure.value == 24)
        or figure.unit in ("person", "man", "strong")
        or (unit is not None and _modifies(figure, unit, lower))
    ):
        return False
    if (
        unit is not None
        and figure.unit is None
        and figure.value is not None
        and unit.head in DURATIONS
        and lower[unit.end : unit.end + 1][:1] in _AWAY
    ):
        return False  # "fifty years before the war"
    if figure.small and unit is not None and unit.head in _OWN_WRITING:
        return False  # "the second of three related cables"
    if figure.small and before == "other" and unit is None:
        return following in FINITE or following in _STAYING  # "the other five remain"
    if figure.small and (before in _KNOWN_SETS or (unit is not None and unit.head in _ABSTRACT)):
        return False
    if not figure.small or unit is not None or following == "of":
        return True
    return _counts_alone(figure, before, following)


def _names_a_thing(figure: Figure, unit: Unit | None, tokens: Sequence[Token]) -> bool:
    """Whether digits begin a name: "the 1267 Sanctions Committee", "the 2006 Trade Report"."""
    first, last = figure.number
    if unit is None or last - first > 1 or not tokens[first].text.isdecimal() or len(tokens[first].text) < 3:
        return False
    words = unit.words.split()
    capitals = all(word[0].isupper() and not word.isupper() for word in words)
    return capitals and not plural(unit.head)


def _in_a_name(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Whether a number word is printed with a capital inside a sentence ("the Five Pillars")."""
    first = figure.number[0]
    word = tokens[first].text
    return first > 0 and word[0].isupper() and not (word.isupper() and tokens[first - 1].text.isupper())


def _modifies(figure: Figure, unit: Unit, lower: Sequence[str]) -> bool:
    """Whether number and noun together only qualify what follows ("a three part series")."""
    words = unit.words.lower().split()
    several = (figure.value is None or figure.value >= 2) and words[0] not in DURATIONS
    goes_on = lower[unit.end : unit.end + 1] in (["and"], ["or"], ["("], ["/"], [","])
    plain = len(words) > 1 and not any(plural(word) for word in words)
    return figure.small and several and plain and not goes_on


def _counts_alone(figure: Figure, before: str, following: str) -> bool:
    """Whether a small number without a noun counts something named before ("at least seven were killed")."""
    bracketed = before == "(" and following in PREPOSITIONS
    return (
        bracketed or figure.qualifier is not None or before in ("to", "hit", "reached") or following in FINITE
    )


def _counts_one(figure: Figure, unit: Unit | None, lower: Sequence[str], before: str) -> bool:
    """Whether "one" counts ("only one arrest", "one ton"), and is no pronoun or article."""
    if unit is None:
        return False
    return before == "only" or figure.qualifier is not None or lower[figure.last] in _MEASURED_ONE


def _in_a_time(figure: Figure, unit: Unit | None, lower: Sequence[str], times: Sequence[TimeFound]) -> bool:
    """Whether the figure is part of a time; a bound figure of four digits with a noun is none."""
    for time in times:
        if time.first < figure.last and figure.first < time.last:
            bare_year = figure.number[1] - figure.number[0] == 1 and len(lower[figure.number[0]]) == 4
            bounded = (figure.qualifier or "from").lower() not in _PREPOSITIONS_OF_TIME
            return not (bare_year and ((bounded and unit is not None) or not figure.bare))
    return False


def _is_age(figure: Figure, unit: Unit | None, tokens: Sequence[Token], lower: Sequence[str]) -> bool:
    """ "aged 34", "at the age of 34", "34 years old", "NAME, 34, said"."""
    first, last = figure.first, figure.last
    before = lower[first - 1] if first else ""
    if before == "of" and unit is not None and unit.head == "years" and lower[first - 2] in _YOUNG:
        return True  # "a man of 17 years"
    if before in _AGES or (before == "of" and first > 1 and lower[first - 2] in _AGES):
        return True
    behind = unit.end if unit else last
    if lower[behind : behind + 1] == ["old"] or (unit is not None and unit.head == "old"):
        return True
    alone = last - first == 1 and lower[first].isdecimal() and len(lower[first]) <= 2
    in_commas = before == "," and lower[last : last + 1] in ([","], [")"], ["."])
    return alone and in_commas and first > 1 and tokens[first - 2].text[:1].isupper()


def _label(figure: Figure, unit: Unit | None, tokens: Sequence[Token], lower: Sequence[str]) -> bool:
    """Whether the number only names something: "Article 21", "Boeing 737", "No. 458"."""
    if lower[figure.last : figure.last + 1] in (["u.s.c."], ["u.s.c"], ["cfr"], ["usc"]):
        return True
    if figure.qualifier or figure.currency or figure.percent or not figure.first or figure.lower is not None:
        return False
    before = tokens[figure.first - 1].text
    word = lower[figure.first - 1]
    loose = unit is None or before[0].isupper() or word in ("no", "no.", "number")
    if word in _SURE_LABELS or (word in _LABELS and loose):
        return True
    if word == "." and figure.first > 1 and lower[figure.first - 2] in ("no", "nos", "para", "paras", "art"):
        return True
    capital = before[0].isupper() and before[0].isalpha() and not before.isupper()
    if not capital or not lower[figure.number[0]][0].isdigit():
        return False
    if figure.first == 1:  # "Block 2 holds": a capital that opens the sentence says less
        return len(lower[figure.number[0]]) == 1 and word not in PREPOSITIONS and not word.endswith("ly")
    return unit is None or tokens[figure.last].text[0].isupper() or len(lower[figure.number[0]]) == 1
