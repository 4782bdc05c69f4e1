"""What a cable's sheet says of the other documents of its telegram."""

from collections.abc import Iterator, Sequence

from cablegraph.queries.values import Value

Row = dict[str, Value]


def copy_facts(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Label and value: each other document with the reasons, then what differs.

    Args:
        rows: Of the query `sheets/copies`: a row a reason and difference of two documents.
    """
    pairs: dict[tuple[Value, Value], list[Row]] = {}
    for row in rows:
        if (row["other"], row["document"]) not in pairs:
            pairs.setdefault((row["document"], row["other"]), []).append(row)
    for held in pairs.values():
        first = held[0]
        yield "same telegram" if first["same"] else "not the same", _match(first, held)
        for field, here, there in sorted(
            {(str(r["field"]), r["here"], r["there"]) for r in held if r["field"]}, key=str
        ):
            yield "differs", f"{field}: {here or 'nothing'} | {there or 'nothing'}"


def _match(first: Row, rows: Sequence[Row]) -> str:
    reasons = {f"{row['reason']} {_signed(row['points'])} ({row['words']})" for row in rows}
    preferred = first["file"] if first["preferred"] == first["document"] else first["otherFile"]
    return (
        f"{first['file']} and {first['otherFile']}, {float(str(first['score'])):.2f}, "
        f"counted by {preferred}: " + "; ".join(sorted(reasons))
    )


def _signed(points: Value) -> str:
    return f"{float(str(points)):+g}"
