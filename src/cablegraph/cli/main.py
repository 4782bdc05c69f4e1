"""The group of commands, and how an error becomes one line."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version

import click

from cablegraph.cli import bash_completion
from cablegraph.text import CablegraphError

# Command name → module that holds it; imported only when asked for, so that `--help` is quick.
_COMMANDS = {
    "build": "build",
    "validate": "validate",
    "queries": "query",
    "query": "query",
    "show": "show",
    "network": "network",
    "read": "read",
    "annotate": "annotate",
    "explain": "explain",
    "export": "export",
    "evaluate": "evaluate",
    "ontology": "ontology",
}


class _Commands(click.Group):
    """Loads a command's module when it is called, and prints a `CablegraphError` as one line, exit 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"cablegraph.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CablegraphError as error:
            click.echo(f"cablegraph: {error}", err=True)
            ctx.exit(2)
        except BrokenPipeError:
            # The reader of our output (`| head`) has seen enough; Python must not complain on exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("cablegraph"), prog_name="cablegraph")
def cli() -> None:
    """A knowledge graph of who is who in diplomatic cables.

    Exit status: 0 done; 1 done, but some input could not be read or the graph does not fit its
    shapes; 2 could not run.
    """


bash_completion.register()
main: Callable[[], None] = cli
