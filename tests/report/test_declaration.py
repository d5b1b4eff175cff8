"""What a figure tells of itself survives its SVG."""

import pytest

from parlance.report import declaration

SVG = (
    '<?xml version="1.0"?>\n<svg id=\'a\' aria-label=\'say "x" data-title="no" {}\''
    ' data-title="Words &amp; &quot;names&quot;" data-links="naming.variant '
    'keyness.term" data-notes="families" width="3pt">\n<g data-title="inner"/></svg>'
)


def test_a_declaration_is_read_from_the_root_alone():
    told = declaration.read(SVG)
    assert told.title == 'Words & "names"'
    assert told.links == (("naming", "variant"), ("keyness", "term"))
    assert told.notes == {"families"}


@pytest.mark.parametrize("svg", ["", "<svg>", '<svg width="3pt"><g/></svg>'])
def test_a_figure_may_tell_nothing(svg):
    assert declaration.read(svg) == declaration.Declaration()
    assert declaration.remove(svg) == svg


def test_a_link_names_table_and_column():
    with pytest.raises(ValueError, match="'keyness', which is no"):
        declaration.read('<svg data-links="keyness">')


def test_a_declaration_can_be_removed_and_nothing_else():
    bare = declaration.remove(SVG)
    assert declaration.read(bare) == declaration.Declaration()
    assert 'data-title="no"' in bare
    assert '<g data-title="inner"/>' in bare
    assert bare.startswith("<?xml")
    assert 'width="3pt"' in bare
