"""Tables that only rules read come back as they were."""

import pandas as pd

from parlance.publication import interim


def test_columns_are_chosen_in_the_order_asked(tmp_path):
    path = tmp_path / "a.parquet"
    interim.write(path, pd.DataFrame({"term": ["x"], "count": [1], "score": [0.5]}))
    assert list(interim.read(path, ["score", "term"])) == ["score", "term"]


def test_several_files_are_one_table(tmp_path):
    paths = [tmp_path / f"{n}.parquet" for n in range(3)]
    for n, path in enumerate(paths):
        interim.write(path, pd.DataFrame({"term": [f"t{n}"] * n}))
    back = interim.read(paths)
    assert back["term"].tolist() == ["t1", "t2", "t2"]
    assert back.index.tolist() == [0, 1, 2]


def test_the_same_table_is_the_same_bytes(tmp_path):
    path = tmp_path / "a.parquet"
    written = pd.DataFrame({"term": ["b", "a"], "score": [0.1, float("nan")]})
    interim.write(path, written)
    first = path.read_bytes()
    interim.write(path, written.copy())
    assert path.read_bytes() == first
