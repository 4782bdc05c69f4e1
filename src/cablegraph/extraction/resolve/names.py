"""Names as they are compared: without letter case, accents, leading articles and marks."""

import unicodedata
from functools import lru_cache

_ARTICLES = ("the ", "a ", "an ")
_MARKS = ".,\"'“”()&0123456789"  # figures: quotation marks that a copy has torn


@lru_cache(65536)
def key(name: str) -> str:
    """The form under which two printed names are one.

    >>> key("The Ministère  of X's"), key("PSB")
    ("ministere of x's", 'psb')
    """
    text = name
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char)).replace("’", "'")
    text = " ".join(text.casefold().split())
    for article in _ARTICLES:
        if text.startswith(article) and len(text) > len(article) + 1:
            return text[len(article) :]
    return text


def words(name: str) -> tuple[str, ...]:
    """The compared words of a name."""
    return tuple(word.strip(_MARKS) or word for word in key(name).split())


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter wrong, missing, added, or by two neighbours exchanged.

    >>> one_slip("westerwele", "westerwelle"), one_slip("wiezcorek", "wieczorek"), one_slip("gomes", "lopez")
    (True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])
