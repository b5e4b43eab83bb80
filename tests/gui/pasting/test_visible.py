"""What is pasted from Word, Google Docs, mails and web pages: the words that are seen, and no more."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text.text_strategies import ANY
from trialeditor.domain.text import bound_phrases, parse, reader_text
from trialeditor.domain.text.cleaning import clean, compose
from trialeditor.gui.pasting import words_of_html

WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<h2>Who can join<o:p></o:p></h2>
<p class=MsoNormal>You
may be able to join if your <b>white blood
count</b> is at least 3.0&nbsp;x&nbsp;10<sup>9</sup>/L
and you <i style='mso-bidi-font-style:normal'>have not</i> had
surgery.<span style='mso-spacerun:yes'>  </span>“Ask us.”</p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span
style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Adults<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;mso-list:l0 level2 lfo1'><![if
!supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>18 years and older</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Call us</p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>Internal note</span>See
<a href="https://example.org/a?b=1&amp;c=(2)">the leaflet</a>, not <a href="file:///C:/x.docx">this</a>.</p>
<!--EndFragment--></body></html>"""

DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-4f1"><p dir="ltr"
style="line-height:1.38"><span style="font-size:11pt;font-weight:700;font-style:normal">What happens</span><span
style="font-size:11pt;font-weight:400;font-style:italic"> step by step</span></p><br /><ol style="margin-top:0"><li
dir="ltr" style="list-style-type:decimal" aria-level="1"><p dir="ltr" role="presentation"><span>Visit
one</span></p></li><ul><li
dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Blood test</span></p></li></ul><li dir="ltr"><p
dir="ltr"><span>Visit two<br>in the morning</span></p></li></ol></b>"""

WEB = """<article><script>track("x")</script><h1>Sleep study</h1><p>First line.<br>Second <strong>line</strong>.
<!-- a comment --><img src="a.png" alt="a picture"><p>Not closed &amp; next<ul><li>one<li>two</ul>
<table><tr><th>Phase<td>2<tr><td><p>People</p></td><td><p>80</p></td></table>
<p hidden>unseen</p><div style="visibility: hidden">unseen</div><noscript>unseen</noscript>
<p>Type {status} or *stars* and [x](https://y.org)</p><p>3. Read this</p><p>• typed</p></article>"""


WORD_WORDS = """**Who can join**

You may be able to join if your **white blood count** is at least 3.0 x 10⁹/L and you *have not* had surgery. “Ask us.”

- Adults
  - 18 years and older
1. Call us

See [the leaflet](https://example.org/a?b=1&c=%282%29), not this."""

DOCS_WORDS = """**What happens** *step by step*

1. Visit one
  - Blood test
2. Visit two in the morning"""

WEB_WORDS = r"""**Sleep study**

First line.

Second **line**.

Not closed & next

- one
- two

**Phase** · 2

People · 80

Type \{status} or \*stars\* and \[x]\(https://y.org)

3\. Read this

- typed"""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (WORD, WORD_WORDS),
        (DOCS, DOCS_WORDS),
        (WEB, WEB_WORDS),
        ("<p>1. Call</p><p>2. Come</p>", "1. Call\n2. Come"),
        ("H<sub>2</sub>O, 4<sup>th</sup>, CO<sub>x</sub>", "H₂O, 4th, COx"),
        ("<pre>one\ntwo</pre>", "one\n\ntwo"),
        ("a < b &lt;c&gt; &#60;d&#62;", "a < b <c> <d>"),
        ("soft\u00adhy\u200bphen", "softhyphen"),
        ("<b>open", "**open**"),
        ("", ""),
    ],
)
def test_what_is_seen_is_pasted(html: str, expected: str) -> None:
    assert words_of_html(html) == expected


TEXT = st.text(alphabet="ab *_{}[]()\\|.-1#<&é\u00a0\n", max_size=12)
INLINE = st.sampled_from(["b", "i", "strong", "span", "em", "a href='https://x.org'", "u", "font color=red"])
BLOCK = st.sampled_from(["p", "div", "h2", "blockquote", "section"])


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, str]:
    """An HTML text, and the words that are seen in it: a line for each block."""
    html, words = [], []
    for _ in range(draw(st.integers(0, 5))):
        line, shown = [], []
        for _ in range(draw(st.integers(0, 4))):
            text = draw(TEXT)
            tag = draw(INLINE | st.none())
            line.append(f"<{tag}>{escaped(text)}</{tag.split()[0]}>" if tag else escaped(text))
            shown.append(text)
        if draw(st.booleans()):
            line.append("<script>no {words}</script><!-- none <b> -->")
        block = draw(BLOCK)
        html.append(f"<{block}>{''.join(line)}</{block}>")
        words.append("".join(shown))
    return "".join(html), "\n".join(words)


@given(pages())
def test_any_page_reads_as_exactly_the_words_that_are_seen(page: tuple[str, str]) -> None:
    html, seen = page
    source = words_of_html(html)
    blocks = parse(source)
    assert list(bound_phrases(blocks)) == []
    read = reader_text(blocks, lambda _: "")
    assert _tokens(read) == _tokens(compose(clean(seen)))


def _tokens(text: str) -> list[str]:
    """Return the words of a text; a bullet is none, and the address of a link is none."""
    bare = text.replace("\t[", "").replace("\t](https://x.org)", "")
    return [word for word in bare.split() if word not in ("•", "-", "*")]


@given(ANY | st.text(alphabet="<>/!-='\" abpliuotdr&#;x1", max_size=80))
def test_any_text_is_html_of_some_kind(text: str) -> None:
    parse(words_of_html(text))


@pytest.mark.parametrize(
    "text",
    ["<b>", "<a ", '<a ">"', "<p>", "<ul><li>", "<p></p>", "<!--", "<script>", "<td>x", "&#9", "a <b>b</b> ", "{a}*_["],
)
def test_a_hurtful_text_takes_no_more_than_its_share_of_time(text: str) -> None:
    """Twice the text, about twice the time: measured in time of this process, and with much to spare."""
    small, large = (text * (count // len(text)) for count in (10_000, 80_000))
    times = []
    for html in (small, large):
        begun = time.process_time()
        words_of_html(html)
        times.append(time.process_time() - begun)
    assert times[1] < max(times[0], 0.05) * 8 * 4


def test_a_number_too_long_to_read_is_no_trouble() -> None:
    assert words_of_html("a&#" + "9" * 5000 + ";b") == "a\ufffdb"
