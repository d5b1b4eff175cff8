"""Which words stand next to a concept or name, position by position."""

from dataclasses import replace

import numpy as np
import pandas as pd

from parlance.publication.columns import COUNT, SIDE
from parlance.publication.tables import Column, Table

COLLOCATES = Table(
    name="collocates",
    title="Neighbors of concepts and names",
    about="Words up to four places before and after. Counts only.",
    order=(
        "nodes in declared order (concepts before names), left side before right, "
        "position, count falling, collocate"
    ),
    leading=("node", "collocate", "position", "count"),
    columns=(
        Column(
            "node",
            "text",
            "Whose neighbors are counted.",
            head="Concept or name",
            refers_to="concept",
        ),
        SIDE,
        Column(
            "position",
            "integer",
            "Words from the node: negative before, positive after.",
            unit="words",
            range="-4 to 4",
        ),
        Column(
            "collocate",
            "text",
            "Word near the concept or name.",
            head="Neighbor",
            refers_to="word",
        ),
        replace(COUNT, range="at least 1"),
    ),
)
# Words on either side of a node that are listed.
REACH = 4


def table(
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    words: pd.DataFrame,
    mentions: pd.DataFrame,
    variants: pd.DataFrame,
    names: tuple[str, str],
) -> pd.DataFrame:
    """Count the words at each position around each concept and name.

    Args:
        left, right: the sides' sentences: statement, sentence.
        words: statement, sentence, start, end, word; in reading order.
        mentions: concept, variant, statement, sentence, start, end.
        variants: concept, variant, referent; concepts are nodes, and the variants
            of referents.
        names: names of the two sides.

    Returns:
        `COLLOCATES`: nodes in declared order (concepts before names), the left side
        before the right, position, count falling, collocate. A position counts
        words from the node's nearest end, within its sentence.
    """
    words = words.reset_index(drop=True)
    nodes = _placed(_nodes(mentions, variants), words)
    counted = []
    for place, (side, name) in enumerate(zip((left, right), names, strict=True)):
        held = nodes.merge(side[["statement", "sentence"]].drop_duplicates())
        counted.append(_around(held, words).assign(side=name, place=place))
    every = pd.concat(counted, ignore_index=True)
    keys = ["order", "place", "position", "count", "collocate"]
    every = every.sort_values(
        keys, ascending=[True, True, True, False, True], ignore_index=True
    )
    return every[COLLOCATES.names]


def _nodes(mentions: pd.DataFrame, variants: pd.DataFrame) -> pd.DataFrame:
    referents = variants.loc[variants["referent"], "concept"].unique()
    as_names = mentions[mentions["concept"].isin(referents)]
    nodes = pd.concat(
        [
            mentions.assign(node=mentions["concept"]),
            as_names.assign(node=as_names["variant"]),
        ]
    )
    order = [*variants["concept"], *variants["variant"]]
    order = {name: place for place, name in enumerate(dict.fromkeys(order))}
    nodes = nodes.assign(order=nodes["node"].map(order))
    # A name that is also a concept's is one node.
    return nodes.drop_duplicates(["node", "statement", "start", "end"])


def _placed(nodes: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Add the places of each node's first and last word."""
    places = words[["statement", "start", "end"]].assign(at=np.arange(len(words)))
    first = places.rename(columns={"at": "first"})[["statement", "start", "first"]]
    last = places.rename(columns={"at": "last"})[["statement", "end", "last"]]
    return nodes.merge(first, on=["statement", "start"]).merge(
        last, on=["statement", "end"]
    )


def _around(nodes: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    found = []
    forms = words["word"].to_numpy(dtype=object)
    statements, sentences = pd.factorize(words["statement"])[0], words["sentence"]
    sentences = sentences.to_numpy()
    for position in (*range(-REACH, 0), *range(1, REACH + 1)):
        anchor = nodes["first" if position < 0 else "last"].to_numpy(np.int64)
        at = anchor + position
        inside = (at >= 0) & (at < len(words))
        at, anchor, held = at[inside], anchor[inside], nodes[inside]
        same = statements[at] == statements[anchor]
        same &= sentences[at] == sentences[anchor]
        near = held.loc[same, ["node", "order"]].assign(collocate=forms[at[same]])
        found.append(near.assign(position=position))
    keys = ["node", "order", "position", "collocate"]
    every = pd.concat(found, ignore_index=True)
    return every.groupby(keys).size().rename("count").reset_index()
