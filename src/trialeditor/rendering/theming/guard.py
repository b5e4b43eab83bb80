"""Whether a file that a theme's templates made shows what ours would show: made both ways, read back, and compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from trialeditor.domain.errors import BadInput
from trialeditor.rendering.markup import Element, NotOurMarkup, parse_markup
from trialeditor.rendering.reading_back import ReadPage, read_page_file
from trialeditor.rendering.standing import names_taken

_PLACES = {
    "section": "section.html.jinja",
    "beside": "beside.html.jinja",
    "frame": "frame.html.jinja",
}


def altered(ours: str, theirs: str, *, is_list: bool = False) -> str:
    """Return the first thing that `theirs` hides, alters or adds, as "part: what"; empty when it shows what ours do.

    Parts may stand in another order, but not those of a list.
    """
    try:
        return next(_differences(ours, theirs, is_list=is_list), "")
    except NotOurMarkup as error:
        return f"frame: it has what no page has, {error}"
    except RecursionError:
        return "frame: its elements are nested too deep"


def refuse(found: str, own: Mapping[str, str], name: str, page: str) -> BadInput:
    """Return the error for a theme's templates; `found` is what `altered` said, `name` the whole file's template."""
    part, _, what = found.partition(": ")
    likely = (_PLACES.get(part, ""), name, *sorted(own))
    file = next((each for each in likely if each in own), name)
    return BadInput(f"on the page {page}, {what}. Nothing was written.", source=f"templates/{file}")


def _differences(ours: str, theirs: str, *, is_list: bool) -> Iterator[str]:
    mine, other = read_page_file(ours), read_page_file(theirs)
    yield from _sections(mine, other)
    yield from _facts(mine, other, is_list=is_list)
    yield from _others(mine, other)
    hidden = next(iter(Counter(other.unseen) - Counter(mine.unseen)), None)
    if hidden:
        yield f"frame: other words than ours have the class “{hidden[0]}”, which our own sheet keeps out of sight"
    taken = next(iter(names_taken(other.named, {section.key for section in mine.sections})), "")
    if taken:
        yield f"frame: the id “{taken}” is that of a section, and stands twice or elsewhere"
    if _folded(ours) != _folded(theirs):
        yield "frame: something is folded away that ours shows, or the other way round"


def _sections(mine: ReadPage, other: ReadPage) -> Iterator[str]:
    shown = Counter(section.key for section in other.sections)
    theirs = {section.key: section for section in other.sections}
    for section in mine.sections:
        found = theirs.get(section.key)
        if found is None:
            yield f"section: the section “{section.key}” is missing"
        elif shown[section.key] > 1:
            yield f"section: the section “{section.key}” stands there twice"
        elif found.heading != section.heading:
            yield f"section: the heading of the section “{section.key}” is not as it was signed"
        elif found != section:
            yield f"section: the words of the section “{section.key}” are not the signed words"
    if len(other.sections) > len(mine.sections):
        yield "section: there is a section that the page does not have"


def _facts(mine: ReadPage, other: ReadPage, *, is_list: bool) -> Iterator[str]:
    same = mine.facts == other.facts if is_list else Counter(mine.facts) == Counter(other.facts)
    if not same:
        gone = next(iter(Counter(mine.facts) - Counter(other.facts)), ("", ""))
        yield (
            f"beside: the fact “{gone[0]}” is missing or altered"
            if gone[0]
            else "beside: a fact that ours does not show"
        )
    if Counter(mine.banners) != Counter(other.banners):
        yield "frame: the marks DRAFT and Sample are not as they have to be"
    if mine.untils != other.untils:
        yield "beside: it does not say until when the page was signed"
    if mine.words != other.words or Counter(mine.word_links) != Counter(other.word_links):
        yield "beside: the words to know are not those that the page marks"


def _others(mine: ReadPage, other: ReadPage) -> Iterator[str]:
    missing = next(iter(Counter(mine.others) - Counter(other.others)), "")
    if missing:
        yield f"beside: the words “{missing[:80]}” are missing"
    links = set(mine.links) ^ set(other.links)
    if links:
        yield f"frame: a link to “{min(links)[:80]}” is missing or added"
    if Counter(mine.labels) != Counter(other.labels):
        yield "section: a heading or a label is not as the theme's strings have it"
    if _odd_tongues(mine, other):
        yield "frame: the language or the direction of its words is not as the theme's strings have it"
    if mine.title != other.title:
        yield "frame: the window's title is not the page's"
    if Counter(mine.metas) != Counter(other.metas):
        yield "frame: the head has more or less than a page needs"
    if Counter(mine.scripts) != Counter(other.scripts):
        yield "frame: the scripts are not those of a page"


def _odd_tongues(mine: ReadPage, other: ReadPage) -> bool:
    """Say whether a page names another language than ours, or a part one that no part of ours has."""
    whole = [[each for each in page.languages if each.tag == "html"] for page in (mine, other)]
    parts = [{each[1:] for each in page.languages if each.tag != "html"} for page in (mine, other)]
    return whole[0] != whole[1] or not parts[1] <= parts[0]


def added_words(ours: str, theirs: str) -> frozenset[str]:
    """Return the words that `theirs` has beside ours; raise NotOurMarkup. Who asks says which may stand there."""
    return frozenset(read_page_file(theirs).others) - frozenset(read_page_file(ours).others)


def _folded(html: str) -> Counter[str]:
    """Count what can be folded away, by what is within."""
    return Counter(each.text for each in _details(parse_markup(html)))


def _details(root: Element) -> Iterator[Element]:
    return (each for each in root.descendants() if each.tag == "details")
