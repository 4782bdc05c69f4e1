"""Completion in bash: names of several words, and values behind `=`."""

import os
import re

from click.shell_completion import BashComplete, CompletionItem, add_completion_class

_SPECIAL = re.compile(r"([\s\\'\"&;|<>()$`!*?\[\]{}~#])")
_SPECIAL_IN_DOUBLE = re.compile(r"([\\\"$`])")


class BashWords(BashComplete):
    """Keeps a completed name one word, and completes behind `=`, where bash begins a new word."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is typed, and it; `key`, `=` and `value` put together again."""
        words, begun = super().get_completion_args()
        self._cut = ""  # what stands on the line already, and bash does not replace
        if begun == "=" and words:
            self._cut = f"{words.pop()}="
            begun = self._cut
        elif len(words) > 1 and words[-1] == "=":
            words.pop()
            self._cut = f"{words.pop()}="
            begun = self._cut + begun
        return words, begun

    def format_completion(self, item: CompletionItem) -> str:
        """The line that the script reads.

        Names come from cables: whatever a shell would obey in them is escaped. The script's `read` takes
        one of two backslashes away.
        """
        value = str(item.value).removeprefix(self._cut)
        if item.type == "plain":
            value = _escaped(value, _open_quote(os.environ.get("COMP_WORDS", "")))
        return f"{item.type},{_for_read(value)}"


def _for_read(value: str) -> str:
    return value.replace("\\", "\\\\")


def _escaped(value: str, quote: str) -> str:
    """Words as they must stand on a line behind an open quotation mark, or behind none."""
    if quote == "'":
        return value.replace("'", "'\\''")
    if quote:  # "!" means history even between these; names are found without it
        return _SPECIAL_IN_DOUBLE.sub(r"\\\1", value.replace("!", ""))
    return _SPECIAL.sub(r"\\\1", value)


def _open_quote(words: str) -> str:
    """The quotation mark that is still open at the end of a line; empty when there is none."""
    quote, escaped = "", False
    for character in words:
        if escaped:
            escaped = False
        elif character == "\\" and quote != "'":
            escaped = True
        elif quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
    return quote


def register() -> None:
    """Make it what `_CABLEGRAPH_COMPLETE=bash_…` calls."""
    add_completion_class(BashWords, "bash")
