"""Tokens and sentences of a reading view."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import known_bodies

# One alternative a kind of token, tried in this order. No alternative can match the empty string and
# none nests a quantifier over a class that overlaps its neighbour's, so a scan is linear.
_TOKEN = re.compile(
    r"""
      (?:[A-Za-z]\.){2,} | U\.S\b                    # U.S., J.F., a.m., U.S
    | \b(?:[Tt]hen|[Ee]x|[Ff]ormer)-(?=[A-Z])         # then-Mayor
    | [^\W\d_]\w*(?:[-'’&](?![sS]\b)\w+)*\.?         # words, whole with hyphens and inner apostrophes
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?               # 1,000  2.5  10:30  24th
    | ['’][sS]\b                                     # the possessive mark
    | (?<=[^\W\d_]),s\b                              # the same as some transmissions garble it
    | --+ | \S                                       # dashes, any other mark
    """,
    re.VERBOSE,
)

# Words that end in a full stop without ending a sentence. Titles and ranks stand before a name,
# the others before a figure or inside a name; all in lower case.
_ABBREVIATIONS = word_set(
    """
    adm amb apr art assoc asst atty aug av ave bde bldg brig bros ca capt cf cmdr co col comdr cong corp
    cpl dec dep dept dir div dr e.g eng esq est et etc ext feb fig fr fri ft gen gov govt hon i.e inc jan
    jr jul jun lt ltd maj mar messrs mgr mon mr mrs ms msgr mt mtg nos nov oct ofc op para paras pfc phd
    pp prof pvt ref refs rep reps rev sec sen sens sept sgt sr st ste supt tel thu tue univ v vol vs wed
    """
)
_CAPITAL_ABBREVIATIONS = frozenset({"No", "Art", "Min", "Sun"})
# These may end a sentence too; they do when a capital of an ordinary sentence opening follows.
_ENDS_SOMETIMES = frozenset(
    {"etc", "inc", "ltd", "co", "corp", "jr", "sr", "bros", "assoc", "univ", "govt", "dept"}
)
_OPENERS = word_set(
    """
    A After Again Although An And As At Because Before Both But By Despite During Each Even For From Given
    He Her His However I If In Instead It Its Many Most Moreover No Not Note NOTE Now On One Only Other
    Others Our She Since So Some Such That The Their Then There These They This Those Though Through Thus
    To Under Until We What When Where While With Yet You Comment COMMENT End END
    """
)
_STOPS = frozenset(".?!")
_CLOSERS = frozenset("\"'”’)]")


class Token(NamedTuple):
    """A word, number or mark of the view."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the view; `block` is the index of its block in the reading."""

    start: int
    end: int
    block: int


def tokenise(text: str) -> tuple[Token, ...]:
    """Cut a view's text into tokens; white space is in none.

    A full stop belongs to its word where the word is an abbreviation or a single capital ("Gen.", "J."),
    else it is a token of its own. A possessive mark is a token of its own, and reads as one too where a
    transmission printed a comma for the apostrophe.

    >>> [token.text for token in tokenise("Gen. Ode's U.S. trip cost 1,200.")]
    ['Gen.', 'Ode', "'s", 'U.S.', 'trip', 'cost', '1,200', '.']
    """
    tokens: list[Token] = []
    append, new = tokens.append, tuple.__new__  # a third of the time of calling the class
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word = found[0]
        if "-" in word and (head := _owner_in(word)):
            middle = start + head
            append(new(Token, (start, middle, word[:head])))
            append(new(Token, (middle, middle + 1, "-")))
            append(new(Token, (middle + 1, end, word[head + 1 :])))
        elif word[-1] == "." and end - start > 1 and not _keeps_stop(word):
            append(new(Token, (start, end - 1, word[:-1])))
            append(new(Token, (end - 1, end, ".")))
        else:
            append(new(Token, (start, end, word if word != ",s" else "'s")))
    return tuple(tokens)


_OF_BODIES = word_set(
    """
    affiliated funded led backed sponsored owned run controlled linked equivalent related brokered supported
    trained dominated mandated organized imposed certified appointed financed hosted chaired inspired aligned
    """
)


def _owner_in(word: str) -> int:
    """How many letters a known body's name takes in "XYZ-funded"; 0 in any other word."""
    head, _, tail = word.rpartition("-")
    if tail not in _OF_BODIES or not head[:1].isupper():
        return 0
    known = known_bodies()
    return len(head) if head in known or (len(head) > 3 and head.casefold() in known) else 0


def _keeps_stop(word: str) -> bool:
    """Whether the full stop behind this word is part of it."""
    stem = word[:-1]
    if len(stem) == 1:
        return stem.isupper()
    return "." in stem or stem.lower() in _ABBREVIATIONS or stem in _CAPITAL_ABBREVIATIONS


def sentences(tokens: Sequence[Token], blocks: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
    """Cut the tokens of a view into sentences; none reaches over a block.

    Args:
        tokens: All tokens of the view, in order.
        blocks: View ranges of the blocks, in order.

    Returns:
        In order; a block of white space alone has none.
    """
    out: list[Sentence] = []
    index, count = 0, len(tokens)
    for number, (start, end) in enumerate(blocks):
        while index < count and tokens[index].start < start:
            index += 1
        first = index
        while index < count and tokens[index].start < end:
            index += 1
        out.extend(_of_block(tokens[first:index], number))
    return tuple(out)


def _of_block(tokens: Sequence[Token], block: int) -> Iterator[Sentence]:
    begin, at, count = 0, 0, len(tokens)
    while at < count:
        text = tokens[at].text
        at += 1
        if text[-1] not in _STOPS:
            continue
        while at < count and tokens[at].text in _CLOSERS and tokens[at].start == tokens[at - 1].end:
            at += 1
        if at == count or _ends(text, tokens[at], tokens[at - 1].end):
            yield Sentence(tokens[begin].start, tokens[at - 1].end, block)
            begin = at
    if begin < count:
        yield Sentence(tokens[begin].start, tokens[-1].end, block)


def _ends(stop: str, following: Token, end: int) -> bool:
    """Whether a sentence ends at `stop` (a mark, or an abbreviation with its full stop)."""
    if following.start == end:
        return False
    word = following.text
    if len(stop) > 1 and stop[-1] == ".":
        opens = word in _OPENERS
        return opens and (stop.count(".") > 1 or stop[:-1].lower() in _ENDS_SOMETIMES)
    return word[0].isupper() or not word[0].isalpha()
