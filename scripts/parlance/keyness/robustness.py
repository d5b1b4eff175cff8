"""What stays of the findings when the choices of a comparison change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from parlance.corpus import sides
from parlance.corpus.sides import Side
from parlance.inference.resampling import CLEAR, SUGGESTIVE, UNTESTED
from parlance.keyness import keyness
from parlance.publication.columns import (
    COUNTS,
    EVIDENCE,
    P_PERMUTATION,
    Q_PERMUTATION,
    TERM,
)
from parlance.publication.tables import Column, Table
from parlance.text.wordclasses import STANCE, TOPICAL

ROBUSTNESS = Table(
    name="robustness",
    title="What stays under other choices",
    about="The leading terms tested again with one choice of the analysis changed.",
    order="terms as the published table ranks them by p, then choices",
    leading=("term", "choice", "evidence", "q_permutation"),
    columns=(
        TERM,
        Column(
            "choice",
            "text",
            "Which choice of the analysis was changed.",
            head="Changed choice",
            choices=True,
        ),
        *COUNTS,
        replace(P_PERMUTATION, when_empty="for terms that are not tested"),
        replace(Q_PERMUTATION, when_empty="for terms that are not tested"),
        EVIDENCE,
    ),
)

AS_PUBLISHED = "as published"

# Words of each direction that are looked at again.
LEAST, MOST = 4, 12


@dataclass(frozen=True)
class Alternative:
    """The same comparison under another choice.

    Attributes:
        choice: what people read: "paragraphs as units", "quotations dropped" …
        left, right: the sides rebuilt under that choice.
        renamed: terms that bear another name there (a form: its group).
    """

    choice: str
    left: Side
    right: Side
    renamed: Mapping[str, str] = field(default_factory=dict)


def leading_terms(table: pd.DataFrame) -> list[str]:
    """Return the words to look at again, those with the smallest p first.

    Of each direction of a keyness table, the first `MOST` words that are clear or
    suggestive, of any class; where these are fewer than `LEAST`, the next tested names,
    content words, pronouns, negation and modals as well.
    """
    words = table.loc[(table["n"] == 1) & table["p_permutation"].notna()]
    words = words.loc[words["key_for"] != ""].sort_values(["p_permutation", "term"])
    found = words["evidence"].isin([CLEAR, SUGGESTIVE])
    words = words.loc[found | words["class"].isin(TOPICAL | STANCE)]
    rank = words.groupby("key_for").cumcount()
    kept = (rank < LEAST) | (found.loc[words.index] & (rank < MOST))
    return words.loc[kept, "term"].tolist()


def table(
    alternatives: Iterable[Alternative],
    published: pd.DataFrame,
    *,
    terms: Iterable[str] | None = None,
    **settings,
) -> pd.DataFrame:
    """Return p and q of the leading terms again, under every choice.

    A term that an alternative leaves under `min_count` keeps its counts and is
    untested there. Rows are in the order of terms, then of choices.

    Args:
        alternatives: one for each choice; an iterator may build them one at a time.
        published: the comparison's keyness table: the first choice, and where the
            leading terms come from unless `terms` names others.
        settings: those of `keyness.score`: language, seed, min_count, permutations,
            confidence.
    """
    chosen = list(leading_terms(published) if terms is None else terms)
    found = [_of_choice(AS_PUBLISHED, published, None, chosen, {})]
    for alternative in alternatives:
        pair = _words_alone(alternative.left), _words_alone(alternative.right)
        scored = keyness.score(*pair, step=f"keyness {alternative.choice}", **settings)
        counts = sides.join(*pair)
        found.append(
            _of_choice(alternative.choice, scored, counts, chosen, alternative.renamed)
        )
    rows = pd.concat(found, keys=range(len(found)), names=["order", "place"])
    return rows.sort_index(level=["place", "order"]).reset_index(drop=True)[
        ROBUSTNESS.names
    ]


def _words_alone(side):
    """Return the side without its phrases, which are another family."""
    counts = side.counts.loc[side.counts["n"] == 1]
    return Side(name=side.name, words=side.words, counts=counts)


def _of_choice(choice, scored, counts, terms, renamed):
    """Return the rows of one choice, one for each term in order."""
    columns = ["p_permutation", "q_permutation", "evidence"]
    counted = ["count_left", "count_right"]
    words = scored.loc[scored["n"] == 1].set_index("term")
    everything = words if counts is None else counts.set_index("term")
    there = [renamed.get(term, term) for term in terms]
    rows = pd.DataFrame({"term": terms, "choice": choice})
    numbers = everything[counted].reindex(there).fillna(0).astype(np.int64)
    rows[counted] = numbers.to_numpy()
    rows[columns] = words[columns].reindex(there).to_numpy()
    rows["evidence"] = rows["evidence"].fillna(UNTESTED)
    numeric = dict.fromkeys(columns[:2], float)
    return rows.astype(numeric)
