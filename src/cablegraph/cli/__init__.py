"""The command line: each command opens, calls and writes; the work is done in the rooms."""

from cablegraph.cli.main import cli, main

__all__ = ["cli", "main"]
