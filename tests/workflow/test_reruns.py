"""An edit reruns what depends on it, and nothing else."""

import documentation
import pytest
import studies

from parlance.publication import provenance

pytestmark = pytest.mark.study

PARAMS = "params have changed since last execution"
RULES = sorted(path.stem for path in (studies.ROOT / "scripts").glob("*.py"))
# What every rerun ends in.
END = {"write_seal", "all"}


def by_params(study, **options):
    """The rules whose own params changed, and all rules that would run."""
    output = studies.dry_run(study, **options)
    return studies.because(output, PARAMS), set(studies.jobs(output))


@pytest.mark.parametrize(
    ("file", "old", "new", "first"),
    [
        ("config/config.yaml", "Read on", "Read off", {"read_statements"}),
        (
            "config/config.yaml",
            "ngrams: 2",
            "ngrams: 2\nseed: 7",
            {"compare_words", "compare_sentiment"},
        ),
        ("config/config.yaml", "ngrams: 2", "ngrams: 1", {"find_terms"}),
        ("config/statements.csv", "Memo", "Memorandum", {"write_corpus"}),
        ("config/statements.csv", "note,one", "note,two", {"check_sides"}),
        ("config/statements.csv", "texts/note", "texts/memo", {"read_statements"}),
    ],
)
def test_an_edit_of_the_study_starts_at(tiny, file, old, new, first):
    studies.replace(tiny / file, old, new)
    own, all_planned = by_params(tiny)
    assert first <= own
    assert all_planned >= END
    if "seed" in new:
        assert not all_planned & {"read_statements", "find_terms", "write_corpus"}


def test_a_label_changes_what_prints_it_alone(tiny):
    studies.replace(tiny / "config/statements.csv", "Reply", "Answer")
    planned = set(studies.planned(tiny))
    printing = {rule for rule in RULES if rule.startswith(("plot_", "write_"))}
    assert "write_corpus" in planned
    assert planned <= {"all"} | printing


def test_a_column_that_nothing_reads_changes_its_table_alone(tiny):
    manifest = tiny / "config/statements.csv"
    studies.replace(manifest, "label\n", "label,issuer\n")
    for row in ("Memo", "Note", "Reply"):
        studies.replace(manifest, f"{row}\n", f"{row},Somebody\n")
    planned = set(studies.planned(tiny))
    assert "write_corpus" in planned
    assert not any(rule.startswith(("compare_", "find_")) for rule in planned)


def test_a_comment_in_the_config_changes_nothing(tiny):
    studies.replace(tiny / "config/config.yaml", "ngrams: 2", "# a note\nngrams:  2")
    assert studies.planned(tiny) == {}


def test_an_edited_text_reruns_its_batch_alone(tiny):
    studies.replace(tiny / "texts/reply.txt", "War", "Law")
    planned = studies.planned(tiny)
    assert planned["read_statements"] == planned["find_terms"] == 1
    assert set(planned) == {*RULES, "all"}


def test_a_new_row_runs(tiny):
    with open(tiny / "config/statements.csv", "a") as manifest:
        manifest.write("more,two,texts/memo.txt,More\n")
    assert studies.planned(tiny)["read_statements"] >= 1


def test_an_edited_list_reruns_what_reads_it(tiny):
    studies.replace(
        tiny / "config/config.yaml", "speakers:", "forms: config/forms.csv\nspeakers:"
    )
    studies.write(tiny, {"config/forms.csv": "form,group\nwars,war\n"})
    studies.finish(tiny)
    studies.replace(tiny / "config/forms.csv", "wars", "warring")
    planned = set(studies.planned(tiny))
    assert planned >= {"find_terms", "compare_words", "find_contexts", *END}
    assert not planned & {"read_statements", "find_concepts", "compare_sentiment"}


def test_a_text_that_was_deleted_is_missed(tiny):
    (tiny / "texts/note.txt").unlink()
    ended = studies.run(tiny)
    assert ended.returncode == 1
    assert "texts/note.txt" in ended.stderr


def test_one_byte_and_back(tiny):
    wanted = ("results/corpus/sentences.csv", "results/corpus/frequencies.csv")
    before = studies.published(tiny)
    studies.replace(tiny / "texts/note.txt", "peace!", "piece!")
    studies.finish(tiny, *wanted)
    after = studies.published(tiny)
    changed = {name for name in before if before[name] != after[name]}
    # The rule that writes them writes all that is told of the corpus as a whole.
    assert changed >= {"corpus/sentences.csv", "corpus/frequencies.csv"}
    assert all(name.startswith("corpus/") for name in changed)
    studies.replace(tiny / "texts/note.txt", "piece!", "peace!")
    studies.finish(tiny, *wanted)
    assert studies.published(tiny) == before


def test_the_project_may_move(tiny, project):
    assert studies.planned(tiny, project=project) == {}


@pytest.fixture(scope="module")
def edges(finished):
    return documentation.edges(finished)


MODULES = ["errors.py", "text/tokens.py", "keyness/keyness.py", "text/sentences.py"]
MODULES += ["languages/en/reporting_verbs.txt", "figures/theme.py", "wording/style.py"]


@pytest.mark.parametrize("module", MODULES)
def test_an_edited_module_reruns_the_rules_that_use_it(tiny, project, edges, module):
    path = project / "scripts" / "parlance" / module
    versions = provenance.Versions(project)
    users = {rule for rule in RULES if path in versions.files(rule)}
    assert users
    before = path.read_bytes()
    try:
        path.write_bytes(before + b"\n# edited\n")
        own, all_planned = by_params(tiny, project=project)
    finally:
        path.write_bytes(before)
    assert own
    assert own <= users
    # These and what waits for them, and nothing else.
    assert all_planned == users | documentation.later(users, edges)


def test_edited_requirements_rerun_all(tiny, project):
    path = project / "requirements.txt"
    before = path.read_bytes()
    try:
        path.write_bytes(before + b"# edited\n")
        own, all_planned = by_params(tiny, project=project)
    finally:
        path.write_bytes(before)
    assert own
    assert all_planned == {*RULES, "all"}


def test_an_edited_script_makes_its_results_anew(tiny, project):
    """Not only planned: the code that runs is the edited one."""
    path = project / "scripts" / "parlance" / "corpus" / "description.py"
    before = path.read_bytes()
    table = "results/corpus/statements.csv"
    try:
        studies.replace(
            path, 'texts["text"].str.len()', '1000 + texts["text"].str.len()'
        )
        studies.finish(tiny, table, project=project)
    finally:
        path.write_bytes(before)
    assert ",1053," in (tiny / table).read_text()


@pytest.fixture
def clone(tmp_path):
    """Committed results look newer than all else, and there is no provenance."""
    clone = studies.checkout(tmp_path / "clone")
    for path in sorted((clone / "results").rglob("*")):
        path.touch()
    return clone


def test_a_fresh_clone_runs_all(clone):
    assert (clone / "results" / "SHA256SUMS").exists()
    assert set(studies.planned(clone, project=clone)) == {*RULES, "all"}


def test_a_fresh_clone_runs_all_after_an_edit(clone):
    studies.replace(clone / "config/config.yaml", "manifest:", "seed: 7\nmanifest:")
    assert set(studies.planned(clone, project=clone)) == {*RULES, "all"}
