"""The look of a list: written down and read again, whatever another program wrote."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.list_look import NARROWEST, USUAL, WIDEST, Column, ListLayout, ListLook, look_of

LOOKS = st.builds(
    lambda layout, columns, widths: ListLook(
        layout=layout, columns=tuple(columns), widths={each: width for each, width in widths.items() if each in columns}
    ),
    st.sampled_from(ListLayout),
    st.lists(st.sampled_from(Column), unique=True, min_size=1),
    st.dictionaries(st.sampled_from(Column), st.integers(NARROWEST, WIDEST)),
)


@given(LOOKS)
def test_what_is_written_is_read_again(look: ListLook) -> None:
    assert look_of(look.to_text()) == look


@given(st.text())
def test_any_text_is_some_look(text: str) -> None:
    assert look_of(text).columns


def test_what_is_not_known_is_left_out() -> None:
    look = look_of("table sites=100 title=99999 stage=wide title stage")
    assert (look.layout, look.columns, dict(look.widths)) == (ListLayout.TABLE, (Column.TITLE, Column.STAGE), {})
    assert look_of("table title=99999").widths == {Column.TITLE: WIDEST}
    assert look_of("") == ListLook(columns=USUAL)


def test_the_last_column_stays() -> None:
    look = ListLook(columns=(Column.TITLE,))
    assert look.with_column(Column.TITLE, is_shown=False) == look
    both = look.with_column(Column.DUE, is_shown=True)
    assert both.columns == (Column.TITLE, Column.DUE)
    assert both.with_column(Column.TITLE, is_shown=False).columns == (Column.DUE,)
