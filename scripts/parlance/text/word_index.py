"""The words of a batch of statements, indexed, so that patterns are found fast."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

import numpy as np
import pandas as pd

from parlance.languages.language import Language
from parlance.text.normalize import normalize
from parlance.text.patterns import Pattern, Sequence, matched_form, matches_word

# Neither a phrase nor a negator reaches over these.
_BREAK = re.compile(r"[,;:()\[\]!?…]|--|\s-\s")


class WordIndex:
    """The words of a batch of statements, indexed for matching.

    Attributes:
        words: statement, sentence, start, end, word; in reading order.
        places: for each word, the number of its sentence in the batch.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        words: pd.DataFrame,
        *,
        languages: Mapping[str, Language],
    ) -> None:
        self.words = words.reset_index(drop=True)
        self._starts = self.words["start"].to_numpy()
        self._ends = self.words["end"].to_numpy()
        # Each statement's number in order of appearance, and its text.
        self._numbers, names = pd.factorize(self.words["statement"])
        self._texts = [texts[name] for name in names]
        self._languages = [languages[name] for name in names]
        keys = pd.DataFrame(
            {"statement": self._numbers, "sentence": self.words["sentence"]}
        )
        self.places = (keys != keys.shift()).any(axis=1).cumsum().to_numpy()
        self._matching: dict[tuple[str, bool], np.ndarray] = {}

    def __len__(self) -> int:
        return len(self.words)

    def language(self, place: int) -> Language:
        """The language of a word's statement."""
        return self._languages[self._numbers[place]]

    def gap(self, place: int) -> str:
        """What stands, normalized, between a word and the one before it."""
        text = self._texts[self._numbers[place]]
        return normalize(text[self._ends[place - 1] : self._starts[place]]).text

    def parted(self, place: int) -> bool:
        """Whether a mark parts a word from the one before it."""
        return bool(_BREAK.search(self.gap(place)))

    def find(self, pattern: Pattern) -> list[tuple[int, int]]:
        """Where a pattern matches: places of the first word and after the last."""
        found = {
            (int(place), int(place) + len(sequence.words))
            for sequence in pattern.sequences
            for place in self._find(sequence, case=pattern.case)
        }
        return sorted(found)

    def _find(self, sequence: Sequence, *, case: bool) -> np.ndarray:
        places = self._places_of(self._codes_of(sequence.words[0], case=case))
        for step, word in enumerate(sequence.words[1:], start=1):
            places = places[places + step < len(self)]
            next_to = places + step
            fits = np.isin(self._coded[0][next_to], self._codes_of(word, case=case))
            fits &= self.places[next_to] == self.places[places]
            places = places[fits]
            joined = [
                self._joined(place + step, hyphen=sequence.hyphens[step])
                for place in places
            ]
            places = places[np.array(joined, dtype=bool)]
        return places

    def _joined(self, place: int, *, hyphen: bool) -> bool:
        return self.gap(place) == "-" if hyphen else not self.parted(place)

    @cached_property
    def _coded(self) -> tuple[np.ndarray, list[tuple[str, str]]]:
        """A code for each word, equal for equal surfaces of one language; of each
        code, the form that is matched as written, and in lower case."""
        rows = zip(self._numbers, self._starts, self._ends, strict=True)
        surfaces = [self._texts[number][start:end] for number, start, end in rows]
        written, distinct = pd.factorize(np.array(surfaces, dtype=object))
        spoken, languages = pd.factorize(np.array(self._languages, dtype=object))
        codes, pairs = pd.factorize(written * len(languages) + spoken[self._numbers])
        forms = []
        for pair in pairs:
            surface, language = divmod(int(pair), len(languages))
            form = normalize(distinct[surface]).text
            form = matched_form(form, language=languages[language])
            forms.append((form, languages[language].lower(form)))
        return codes, forms

    @cached_property
    def _by_code(self) -> tuple[np.ndarray, np.ndarray]:
        codes, forms = self._coded
        order = np.argsort(codes, kind="stable")
        edges = np.searchsorted(codes[order], np.arange(len(forms) + 1))
        return order, edges

    def _places_of(self, codes: np.ndarray) -> np.ndarray:
        order, edges = self._by_code
        parts = [order[edges[code] : edges[code + 1]] for code in codes]
        return np.sort(np.concatenate([np.empty(0, np.int64), *parts]))

    @cached_property
    def _by_form(self) -> dict[bool, dict[str, list[int]]]:
        found: dict[bool, dict[str, list[int]]] = {True: {}, False: {}}
        for code, (form, lower) in enumerate(self._coded[1]):
            found[True].setdefault(form, []).append(code)
            found[False].setdefault(lower, []).append(code)
        return found

    def _codes_of(self, glob: str, *, case: bool) -> np.ndarray:
        """Codes of the words that one word of a pattern matches."""
        key = (glob, case)
        if key not in self._matching:
            forms = self._by_form[case]
            if "*" in glob:
                hits: Iterable[int] = (
                    code
                    for form, codes in forms.items()
                    if matches_word(glob, form)
                    for code in codes
                )
            else:
                hits = forms.get(glob, [])
            self._matching[key] = np.array(sorted(hits), dtype=np.int64)
        return self._matching[key]
