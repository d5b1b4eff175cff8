"""Word shift: what each word adds to the difference of mean word scores.

Every word of a side counts, a word the lexicon does not know scoring its neutral
point, and negation is not applied: this is not the mean over sentences. Source:
Gallagher et al. 2021.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from parlance.corpus import sides
from parlance.corpus.sides import Side
from parlance.inference import intervals
from parlance.publication.columns import LEXICON, PER_1000, SCORE, TERM
from parlance.publication.tables import Column, Table, both_sides, with_interval
from parlance.sentiment.lexicon import Lexicon

WORD_SHIFT = Table(
    name="word_shift",
    title="Words behind the sentiment",
    about="What each word adds to the difference of the sides' mean word scores.",
    order="lexicons as the study names them, the largest contribution first, term",
    leading=("term", "lexicon", "word_score", "contribution"),
    columns=(
        LEXICON,
        TERM,
        Column(
            "word_score",
            "number",
            "The word's score in the lexicon.",
            unit=SCORE,
        ),
        *both_sides(PER_1000),
        *with_interval(
            Column(
                "contribution",
                "number",
                "What the word adds to the difference of mean word scores; "
                "contributions sum to that difference.",
                unit=SCORE,
                source="Gallagher et al. 2021",
            ),
        ),
        Column(
            "share_of_difference",
            "number",
            "Contribution over the whole difference; shares may be negative or exceed "
            "1.",
            when_empty="where there is no difference",
            source="Gallagher et al. 2021",
        ),
        Column(
            "share_of_variation",
            "number",
            "Size of the contribution over the sum of all sizes.",
            range="0 to 1",
            when_empty="where no word contributes",
        ),
    ),
)


def word_shift(
    left: pd.DataFrame,
    right: pd.DataFrame,
    words: pd.DataFrame,
    neutral: pd.DataFrame,
    *,
    lexicons: Sequence[Lexicon],
    resample: str = "sentence",
    confidence: float = 0.95,
) -> pd.DataFrame:
    """Table `word_shift.csv`: one row per lexicon and known word of either side.

    The contribution of word i is `(p1 - p2)(s - s_ref)`: p its count over all words
    of a side, s its score, s_ref the lexicon's neutral point. Contributions sum to
    the difference of the sides' mean word scores. Its interval is that of the
    difference of rates (MOVER, see `intervals`), times `s - s_ref`.
    `share_of_difference` is the contribution over their sum, empty when that is
    under 1e-12; `share_of_variation` is |contribution| / Σ |contribution|.

    Args:
        left, right: each side's sentences: statement, sentence, paragraph, words.
        words: statement, sentence, start, end, word: one row per word of the study.
        neutral: statement, start, end of the neutral terms, from `score_sentences`.
            Words in them are unknown to every lexicon; rates count the other
            occurrences.
        resample: what a unit is: sentence, paragraph or statement.

    Returns:
        `WORD_SHIFT`; lexicons in their order, then the largest contribution first, then
        term. Rates are per 1,000 words; scores and contributions in the lexicon's unit.
    """
    counts = _counts(words, neutral)
    pair = [
        sides.gather(side, counts, name=name, resample=resample)
        for side, name in ((left, "left"), (right, "right"))
    ]
    sides.require_words(*pair)
    terms = sorted({term for side in pair for term in side.counts["term"]})
    tables = [_shift(*pair, terms, lexicon, confidence) for lexicon in lexicons]
    return pd.concat(tables, ignore_index=True)


def _shift(
    left: Side, right: Side, terms: list[str], lexicon: Lexicon, confidence: float
) -> pd.DataFrame:
    scores = {term: lexicon.word_score(term) for term in terms}
    known = [term for term in terms if scores[term] is not None]
    score = np.array([scores[term] for term in known], dtype=float)
    rows = pd.DataFrame({"n": 1, "term": pd.Series(known, dtype="str")})
    units = [sides.matrix(side, rows) for side in (left, right)]
    lengths = [left.words, right.words]
    rates = [
        intervals.rates(matrix, size)
        for matrix, size in zip(units, lengths, strict=True)
    ]
    ends = intervals.rate_difference_interval(*units, *lengths, confidence=confidence)
    weight = (score - lexicon.neutral) / intervals.PER
    contribution = weight * (rates[0] - rates[1])
    low, high = np.sort(np.array([weight * end for end in ends]), axis=0)
    table = pd.DataFrame(
        {
            "lexicon": lexicon.name,
            "term": rows["term"],
            "word_score": score,
            "per_1000_left": rates[0],
            "per_1000_right": rates[1],
            "contribution": contribution,
            "contribution_low": low,
            "contribution_high": high,
            "share_of_difference": _share(contribution, contribution.sum()),
            "share_of_variation": _share(
                np.abs(contribution), np.abs(contribution).sum()
            ),
        }
    )
    # Rounded, so that contributions that are equal on paper fall back on the term
    size = table["contribution"].abs().round(12)
    return (
        table.assign(size=size)
        .sort_values(["size", "term"], ascending=[False, True], ignore_index=True)
        .loc[:, WORD_SHIFT.names]
    )


def _counts(words: pd.DataFrame, neutral: pd.DataFrame) -> pd.DataFrame:
    """Occurrences of single words outside the neutral terms, by sentence."""
    kept = words[~_inside(words, neutral)].rename(columns={"word": "term"})
    counted = kept.groupby(["term", "statement", "sentence"], observed=True)
    return counted.size().reset_index(name="count").assign(n=1)


def _inside(words: pd.DataFrame, spans: pd.DataFrame) -> np.ndarray:
    """Whether each word overlaps one of the spans of its statement."""
    if spans.empty or words.empty:
        return np.zeros(len(words), dtype=bool)
    last = pd.merge_asof(
        words[["statement", "start", "end"]]
        .assign(row=np.arange(len(words)))
        .sort_values("end", kind="stable"),
        spans[["statement", "start", "end"]]
        .rename(columns={"start": "opened", "end": "closed"})
        .sort_values("opened", kind="stable"),
        left_on="end",
        right_on="opened",
        by="statement",
        allow_exact_matches=False,
    ).sort_values("row")
    return (last["closed"] > last["start"]).to_numpy()


def _share(parts: np.ndarray, whole: float) -> np.ndarray:
    if abs(whole) < 1e-12:
        return np.full(len(parts), np.nan)
    return parts / whole
