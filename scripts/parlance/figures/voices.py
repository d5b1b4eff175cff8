"""Figure `voices`: whose words a side consists of."""

import pandas as pd

from parlance.figures import ledger, lettering, marks, printed, scales, theme

EMPTY = "No sentence of either side holds a word."
AXIS = "share of a side's words (%)"


@theme.figure(title="Voices")
def draw(
    left: pd.DataFrame,
    right: pd.DataFrame,
    sides: theme.SideLabels,
    *,
    most: int = 8,
    width: float = theme.WIDE,
):
    """Draw the share of each voice, and of its speakers, in a side's words.

    `left` and `right` are the sides' sentences, or their rows of voices.csv (voice,
    speaker, words), which are added up. Of each voice the `most` speakers with most
    words are named, where any is known. The numbers are words.
    """
    rows = _rows(_sums(left, right), most=most)
    if not rows:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(rows, sides))
    place = ledger.columns(rows, left=0, right=width)
    top = ledger.head(figure, place, 1.5, sides, numbers="words")
    panel, middles, top = ledger.panel(figure, place, rows, top)
    scales.diverging(panel, 104, place.across, title=AXIS)
    for row, middle in zip(rows, middles, strict=True):
        marks.shares(panel, middle, row.data["shares"], pale=row.data["speaker"])
    return figure.cut(top + 9)


def _sums(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Words by voice and speaker, a column for each side."""
    keys = ["voice", "speaker"]
    sums = [
        side.assign(speaker=side["speaker"].fillna("")).groupby(keys)["words"].sum()
        for side in (left, right)
    ]
    both = pd.concat(sums, axis=1, keys=["left", "right"]).fillna(0).astype(int)
    return both.rename_axis(keys).reset_index()


def _rows(sums: pd.DataFrame, *, most: int) -> list[ledger.Row]:
    totals = sums["left"].sum(), sums["right"].sum()
    if not sum(totals):
        return []
    rows = []
    for voice, title in printed.VOICES.items():
        own = sums[sums["voice"] == voice]
        if own[["left", "right"]].to_numpy().sum() == 0:
            continue
        pair = (own["left"].sum(), own["right"].sum())
        rows.append(_row(title.capitalize(), pair, totals))
        named = own[own["speaker"] != ""]
        named = named.assign(_total=named["left"] + named["right"]).sort_values(
            ["_total", "speaker"], ascending=[False, True]
        )
        rows += [
            _row(f"– {row['speaker']}", (row["left"], row["right"]), totals, True)
            for row in named.head(most).to_dict("records")
        ]
    return rows


def _row(label: str, pair, totals, speaker: bool = False) -> ledger.Row:
    shares = tuple(
        count / total if total else 0.0
        for count, total in zip(pair, totals, strict=True)
    )
    data = {"shares": shares, "speaker": speaker}
    return ledger.Row(label=label, pair=tuple(map(int, pair)), data=data)


def _describe(rows: list[ledger.Row], sides: theme.SideLabels) -> str:
    listed = "; ".join(
        f"{lettering.clean(row.label)} {row.pair[0]} : {row.pair[1]}" for row in rows
    )
    return f"Words by voice, {sides.labels[0]} : {sides.labels[1]}: {listed}."
