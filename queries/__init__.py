"""The catalogue: one question a file, run over a view."""
