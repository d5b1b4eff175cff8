import subprocess

from parlance.publication import seal


def test_sums_are_those_of_sha256sum_under_paths_from_the_seal(tmp_path):
    folder = tmp_path / "results" / "b"
    folder.mkdir(parents=True)
    (folder / "x.csv").write_text("1\n")
    (tmp_path / "results" / "a.csv").write_bytes(b"")
    files = [folder / "x.csv", tmp_path / "results" / "a.csv"]
    sums = seal.checksums(files, beside=tmp_path / "results" / "SHA256SUMS")
    assert list(sums) == ["a.csv", "b/x.csv"]
    printed = subprocess.run(
        ["sha256sum", "a.csv", "b/x.csv"],
        cwd=tmp_path / "results",
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed == "".join(f"{sums[name]}  {name}\n" for name in sums)
