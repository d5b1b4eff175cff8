import pytest

from parlance.errors import StudyError
from parlance.inputs import background, forms


@pytest.fixture
def listed(tmp_path):
    def write(text):
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_background_counts_are_read_by_lower_cased_term(listed):
    found = background.read(listed("term,count\nAid,12\nred cross,0.5\n"))
    assert found == {"aid": 12.0, "red cross": 0.5}


def test_forms_are_read_by_lower_cased_form(listed):
    found = forms.read(listed("form,group\nResidents,resident\nmen,man\n"))
    assert found == {"residents": "resident", "men": "man"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("term,count\naid,-1\n", "line 2: the count '-1' is no number"),
        ("term,count\naid,inf\n", "line 2: the count 'inf' is no number"),
        ("term,count\naid,nan\n", "line 2: the count 'nan' is no number"),
        ("term,count\naid,many\n", "line 2: the count 'many' is no number"),
        ("term,count\naid,\n", "line 2: the cell 'count' is empty"),
        ("term,count\naid,1\nAID,2\n", "line 3: 'AID' stands in line 2 already"),
        ("word,count\naid,1\n", "line 1: the column 'term' is missing"),
    ],
)
def test_mistakes_in_a_background_name_file_and_line(listed, text, message):
    with pytest.raises(StudyError) as mistake:
        background.read(listed(text))
    assert f"list.csv, {message}" in str(mistake.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("form,group\na,b\nb,c\n", "line 2: 'a' is grouped under 'b', which is"),
        ("form,group\na,b c\n", "line 2: 'b c' is not one word"),
        ("form,group\na,\n", "line 2: the cell 'group' is empty"),
    ],
)
def test_mistakes_in_forms_name_file_and_line(listed, text, message):
    with pytest.raises(StudyError) as mistake:
        forms.read(listed(text))
    assert f"list.csv, {message}" in str(mistake.value)


def test_a_form_may_be_its_own_group(listed):
    assert forms.read(listed("form,group\nman,man\nmen,man\n")) == {
        "man": "man",
        "men": "man",
    }


def test_members_are_the_forms_and_their_group():
    groups = {"residents": "resident", "men": "man", "man": "man"}
    assert forms.members(["resident", "men", "man", "aid"], groups) == [
        "resident|residents",
        "",
        "man|men",
        "",
    ]
