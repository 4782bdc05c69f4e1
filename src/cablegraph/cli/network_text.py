"""How an answer about the network reads: each step with the words that it rests on."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from cablegraph.cli.output import print_text, quoted
from cablegraph.cli.show import place
from cablegraph.networks import NetworkAnswer, Statement, Step
from cablegraph.networks.answer import direction, tie_words
from cablegraph.queries import Evidence

_ARROWS = {"forward": ("→", "→"), "backward": ("←", "←"), "mutual": ("–", "–")}
_SHOWN = 3  # statements of one step; the rest is counted


def print_network(answer: NetworkAnswer, top: int | None, screen: Console) -> None:
    """Print an answer: its title, its entries (at most `top`) and what must be known besides."""
    print_text(screen, Text(answer.title, style="bold"))
    shown = answer.entries[:top]
    for entry in shown:
        print_text(screen, Text(entry.text, style="cyan"))
        for step in entry.steps:
            for line in _step(answer, step):
                print_text(screen, line)
    if len(shown) < len(answer.entries):
        print_text(screen, Text(f"{len(shown)} of {len(answer.entries)}; --top 0 shows all", style="dim"))
    for note in answer.notes:
        print_text(screen, Text(note, style="dim"))


def _step(answer: NetworkAnswer, step: Step) -> Iterable[Text]:
    for said in step.said[:_SHOWN]:
        yield from _statement(answer, step, said, "  ")
    if len(step.said) > _SHOWN:
        yield Text(f"    and {len(step.said) - _SHOWN} more", style="dim")
    for said in step.denials:
        yield from _statement(answer, step, said, "  but ")


def _statement(answer: NetworkAnswer, step: Step, said: Statement, lead: str) -> Iterable[Text]:
    before, behind = _ARROWS[direction(step, said)]
    one, other = answer.network[step.one].name, answer.network[step.other].name
    text = Text(f"{lead}{one} {before} {tie_words(said)} {behind} {other}")
    if said.status != "present":
        text.append(f" ({said.status})", style="yellow")
    if said.inferred:
        text.append(f" (inferred from {said.as_of})", style="yellow")
    if said.said_by != "the telegram":
        text.append(f" — says {said.said_by}", style="dim")
    yield text
    evidence = Evidence(said.quotation, said.cable, said.paragraph, said.start, said.end)
    words = Text("    ")
    words.append(quoted(said.quotation), style="italic")
    words.append(f"  {place(evidence)}", style="dim")
    yield words
