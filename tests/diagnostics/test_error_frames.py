"""An exception without its words."""

from __future__ import annotations

from trialeditor.diagnostics.errors import MOST_FRAMES, describe, failures_of

WORDS = "Patients with leptomeningeal disease"


def raised(error: Exception) -> Exception:
    """`error`, with a traceback."""
    try:
        raise error
    except type(error) as caught:
        return caught


def read(table: dict[str, Exception], key: str) -> Exception:
    return table[key]


def caused() -> Exception:
    """An error with a cause."""
    try:
        try:
            return read({}, WORDS)
        except KeyError as inner:
            raise ValueError(f"not a criterion: {WORDS}") from inner
    except ValueError as outer:
        return outer


def test_types_and_frames_are_there_and_words_are_not() -> None:
    text = describe(caused())

    assert text.startswith("ValueError\n")
    assert "caused by KeyError" in text
    assert f"{__name__}:" in text
    assert " caused" in text
    assert WORDS not in text


def test_no_path_of_a_file_is_told() -> None:
    assert "/" not in describe(raised(ValueError("x")))


def test_a_type_of_a_library_has_its_full_name() -> None:
    class Refused(Exception): ...

    assert failures_of(raised(Refused()))[0].type.endswith(
        "test_a_type_of_a_library_has_its_full_name.<locals>.Refused"
    )


def test_a_context_that_was_taken_away_is_left_out() -> None:
    error = ValueError()
    error.__context__ = KeyError()
    error.__suppress_context__ = True

    assert [failure.type for failure in failures_of(error)] == ["ValueError"]


def test_a_circle_of_causes_ends() -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one

    assert [failure.type for failure in failures_of(one)] == ["ValueError", "KeyError"]


def test_of_a_very_long_traceback_the_innermost_part_is_kept() -> None:
    def deeper(levels: int) -> None:
        if not levels:
            raise ValueError
        deeper(levels - 1)

    try:
        deeper(MOST_FRAMES * 2)
    except ValueError as error:
        frames = failures_of(error)[0].frames

    assert len(frames) == MOST_FRAMES
    assert {frame.function.rpartition(".")[2] for frame in frames} == {"deeper"}
