"""Figure `naming`: which names each side uses for one referent, and in what share."""

import pandas as pd

from parlance.figures import ledger, lettering, marks, palette, scales, theme

EMPTY = "No declared name occurs on either side."
AXIS = "share of a side's mentions of the referent (%)"


@theme.figure(title="Names", links=("naming.variant", "naming.referent"))
def draw(
    naming: pd.DataFrame,
    sides: theme.Sides,
    *,
    most: int = 40,
    width: float = theme.WIDE,
):
    """Draw the share of each name among a side's mentions of its referent.

    `naming` has the columns of naming.csv. Names that neither side uses are left
    out, as are whole referents after `most` names (a note says how many); `q`
    stands with the referent, where it has one.
    """
    used = naming[(naming["count_left"] > 0) | (naming["count_right"] > 0)]
    rows, left_out = _rows(used, most=most)
    if not rows:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(used, sides))
    place = ledger.columns(rows, left=0, right=width)
    top = ledger.head(figure, place, 1.5, sides)
    panel, middles, top = ledger.panel(figure, place, rows, top)
    scales.diverging(panel, 104, place.across, title=AXIS)
    for row, middle in zip(rows, middles, strict=True):
        if row.pair:
            marks.shares(panel, middle, row.data["shares"])
    top += 9
    if left_out:
        note = f"{left_out:,} more referents stand in the table."
        figure.write(1, top + 1, note, color=palette.MUTED)
        top += 4
    return figure.cut(top)


def _rows(used: pd.DataFrame, *, most: int) -> tuple[list[ledger.Row], int]:
    rows: list[ledger.Row] = []
    groups = list(used.groupby("referent", sort=False))
    for number, (referent, names) in enumerate(groups):
        if rows and len(rows) + len(names) >= most:
            return rows, len(groups) - number
        rows.append(ledger.Row(_title(referent, names)))
        ordered = names.assign(_total=names["count_left"] + names["count_right"])
        ordered = ordered.sort_values("_total", ascending=False, kind="stable")
        rows += [
            ledger.Row(
                label=row["variant"],
                pair=(int(row["count_left"]), int(row["count_right"])),
                data={"shares": (row["share_left"], row["share_right"])},
            )
            for row in ordered.head(most).to_dict("records")
        ]
    return rows, 0


def _title(referent: str, names: pd.DataFrame) -> str:
    q = names["q_permutation"].iloc[0] if "q_permutation" in names else float("nan")
    return f"{referent} ({printed(q)})" if marks.present(q) else str(referent)


def printed(q: float) -> str:
    """A corrected p-value as figures print it."""
    return "q < 0.001" if q < 0.001 else f"q = {q:.3f}"


def _describe(used: pd.DataFrame, sides: theme.Sides) -> str:
    listed = "; ".join(
        f"{lettering.clean(row['referent'])}, {lettering.clean(row['variant'])} "
        f"{row['count_left']} : {row['count_right']}"
        for row in used.to_dict("records")
    )
    return f"Names used by {sides.labels[0]} : {sides.labels[1]}: {listed}."
