"""Put sentences on their sides, and choose those of one side of a comparison."""

import pandas as pd

from parlance.errors import StudyError
from parlance.languages import language as languages
from parlance.languages.language import Language


def place(texts: pd.DataFrame, entries: list[tuple[str, str, str]]) -> pd.DataFrame:
    """Put each statement on its side.

    Args:
        texts: entry, statement; in the manifest's order.
        entries: statement, side and language of each of the manifest's rows.

    Returns:
        statement, side, language; in the same order.

    Raises:
        StudyError: when two records of a data set, read in different batches, have
            one name.
    """
    twice = texts["statement"].duplicated()
    if twice.any():
        entry, name = texts.loc[twice, ["entry", "statement"]].iloc[0]
        raise StudyError(
            f"the manifest's row '{entry}': the id '{name.removeprefix(f'{entry}:')}' "
            "stands twice in its data set; ids must be unique"
        )
    sides = {statement: side for statement, side, _ in entries}
    codes = {statement: code for statement, _, code in entries}
    return pd.DataFrame(
        {
            "statement": texts["statement"],
            "side": texts["entry"].map(sides),
            "language": texts["entry"].map(codes),
        }
    )


def join(
    statements: pd.DataFrame, sentences: pd.DataFrame, voices: pd.DataFrame
) -> pd.DataFrame:
    """All that is known of each sentence but its text.

    Args:
        statements: statement, side, language.
        sentences: statement, sentence, paragraph, start, end, part, words.
        voices: statement, sentence, voice, speaker.

    Returns:
        These columns, in reading order.
    """
    spoken = sentences.merge(
        voices, on=["statement", "sentence"], how="left", validate="1:1"
    )
    return spoken.merge(statements, on="statement", how="left", validate="m:1")


def check(
    sentences: pd.DataFrame, comparisons: dict[str, list[tuple[str, str | None]]]
) -> None:
    """Check that there are words on each side of each comparison.

    Args:
        sentences: side, voice, words.
        comparisons: side and voice of the two sides of each comparison.

    Raises:
        StudyError: naming the comparison and its side.
    """
    for name, sides in comparisons.items():
        for side, voice in sides:
            if select(sentences, side, voice)["words"].sum() == 0:
                spoken = f" in {voice}" if voice else ""
                raise StudyError(
                    f"comparisons.{name}: the side '{side}' has no word{spoken}; "
                    "choose another side or voice, or check the statements' texts"
                )


def select(sentences: pd.DataFrame, side: str, voice: str | None) -> pd.DataFrame:
    """The sentences of one side, or of one voice of it.

    Args:
        sentences: with the columns side and voice.
        side: value of the manifest's column `side`.
        voice: `narration`, `quotation`, `reported`, or None for all.
    """
    chosen = sentences["side"] == side
    if voice:
        chosen &= sentences["voice"] == voice
    return sentences[chosen]


def both(
    sentences: pd.DataFrame, sides: list[dict]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The sentences of the left and of the right side of a comparison.

    Args:
        sentences: with the columns side and voice.
        sides: side and voice of each of the two sides.
    """
    left, right = (select(sentences, side["side"], side["voice"]) for side in sides)
    return left, right


def words(
    words: pd.DataFrame, sentences: pd.DataFrame, sides: list[dict]
) -> tuple[list[pd.DataFrame], Language]:
    """The words of both sides of a comparison, in reading order, and their language.

    Args:
        words: statement, sentence, and what else is known of each word.
        sentences, sides: as for `both`.
    """
    keys = ["statement", "sentence"]
    spoken = both(sentences, sides)
    return [words.merge(side[keys]) for side in spoken], language(*spoken)


def language(*sides: pd.DataFrame) -> Language:
    """The one language of all statements compared, else one that offers nothing.

    Args:
        sides: the sentences of each side, with the column language.
    """
    return languages.shared(
        code for side in sides for code in side["language"].unique()
    )
