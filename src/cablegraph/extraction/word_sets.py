"""Closed classes of words, written as running text."""


def word_set(words: str) -> frozenset[str]:
    """The words of a text that white space parts.

    >>> sorted(word_set("of for"))
    ['for', 'of']
    """
    return frozenset(words.split())
