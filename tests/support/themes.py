"""Themes for tests: a folder's files, ours to begin from, and pages made with them."""

from __future__ import annotations

from collections.abc import Mapping

from support.pages import RESOURCES, export_page, history, signed
from trialeditor.export.page_files import view_of
from trialeditor.rendering.page import PageView
from trialeditor.rendering.render import Renderer, our_templates
from trialeditor.rendering.site import Site
from trialeditor.rendering.theming.checking import Checked, Ours, check_theme
from trialeditor.rendering.theming.theme import Theme

TEMPLATES, STATIC = RESOURCES / "templates", RESOURCES / "static"
OURS = Ours(templates=our_templates(TEMPLATES), sheet=(STATIC / "page.css").read_text(encoding="utf-8"))
LEAF = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 8C1 3 4 1 8 1c0 4-2 7-7 7z"/></svg>'
GERMAN = """\
[site]
lang = "de"
name = "Studie finden"
disclaimer = "Diese Seite ist kein ärztlicher Rat."
draft = "ENTWURF"
sample = "Muster, nicht für Patienten"
[page]
as_of = "Registerdaten vom {date}."
window = "{title} | {site}"
[review]
by = "Zuletzt geprüft am {date} von {names}."
signed = "Unterschrieben von {name} ({role}) am {date} um {clock} Uhr UTC: „{meaning}“"
[checking]
plain = "Wir prüfen diesen Teil."
since = "Wir prüfen diesen Teil; das Register änderte sich am {date}."
[criteria]
both = "{join} und {cannot}"
join.one = "eine Regel dafür"
join.other = "{count} Regeln dafür"
[date]
long = "{day}. {month} {year}"
month.5 = "Mai"
[clock]
morning = "{hour24}:{minute}"
afternoon = "{hour24}:{minute}"
[number]
thousands = "."
[list]
two = "{first} und {last}"
[search]
found.one = "{count} Studie"
[label]
phase = "Studienphase"
inclusion = "Wer teilnehmen kann"
criteria = "Bedingungen"
[own]
cure = "Fragen? Rufen Sie uns an."
"""

POLISH = """\
[site]
lang = "pl"
[criteria]
join.one = "jedno kryterium"
join.few = "{count} kryteria"
join.many = "{count} kryteriów"
[search]
found.few = "{count} badania"
"""
ARABIC = """\
[site]
lang = "ar"
name = "ابحث عن دراسة"
skip = "انتقل إلى المحتوى"
draft = "مسودة"
draft_note = "لم تُوقَّع هذه الكلمات بعد. لا تنشر هذه الصفحة."
draft_mark = "مسودة"
sample = "نموذج، ليس للمرضى"
disclaimer = "المعلومات في هذه الصفحة للتثقيف فقط وليست نصيحة طبية. استشر طبيبك دائما قبل المشاركة."
[page]
registry_link = "اقرأ على ClinicalTrials.gov"
mail_link = "أرسل هذه الصفحة بالبريد"
own_link = "رابط هذه الصفحة"
as_of = "بيانات السجل بتاريخ {date}."
criteria = "اعرض النص الدقيق في السجل"
[note]
label = "ملاحظة المحرر:"
[status]
label = "الحالة:"
reason = "السبب في السجل:"
as_of = "بتاريخ {date} في السجل."
late = "راجع السجل؛ آخر مراجعة منا كانت {date}."
[status.means]
RECRUITING = "تبحث الدراسة عن أشخاص للمشاركة."
[checking]
plain = "نراجع هذا الجزء."
since = "نراجع هذا الجزء؛ تغيّر السجل في {date}."
[review]
none = "لم تُراجع هذه الصفحة."
by = "آخر مراجعة {date}: {names}."
name = "{name}، {role}"
next = "المراجعة التالية {date}."
signed = "وقّع {name}، {role}، في {date}، {clock} بالتوقيت العالمي: «{meaning}»"
[role]
reviewer = "مراجع"
[criteria]
join.zero = "لا قاعدة"
join.one = "قاعدة واحدة"
join.two = "قاعدتان"
join.few = "{count} قواعد"
join.many = "{count} قاعدة"
join.other = "{count} قاعدة"
both = "{join} و{cannot}"
lists = "يذكر السجل {rules}."
[words]
heading = "كلمات مفيدة"
note = "ما تعنيه هذه الكلمات عموما."
sources = "المصادر:"
[visit]
heading = "أسئلة لزيارة الطبيب"
note = "أسئلة يطرحها الناس كثيرا عن الدراسات."
question_1 = "ماذا تريد هذه الدراسة أن تعرف؟"
question_2 = "ماذا سيحدث لي في الدراسة، وكم مرة وإلى متى؟"
question_3 = "ما الذي قد يسوء، وما الذي قد يتحسن؟"
question_4 = "ماذا يمكنني أن أفعل بدلا من ذلك؟"
question_5 = "من يدفع ثمن العلاج والفحوص والسفر؟"
question_6 = "هل أستطيع ترك الدراسة لاحقا؟"
question_7 = "من يجيب عن أسئلتي قبل أن أقرر؟"
notes = "ملاحظاتي"
[sources]
heading = "من أين جاءت هذه الصفحة"
facts = "الحقائق والأماكن والمعايير من سجل الدراسة على ClinicalTrials.gov."
words = "الأجزاء الأخرى كلمات فريقنا."
age = "السجلات تتغير. راجع ClinicalTrials.gov قبل أن تقرر."
[index]
title = "دراسات سريرية بلغة بسيطة"
lead = "تشرح كل صفحة ما تدرسه الدراسة ومن قد يشارك وأين وكيف."
by_condition = "الدراسات حسب المرض"
by_place = "الدراسات حسب المكان"
[search]
title = "ابحث في الدراسات"
words = "كلمات، مثل مرض أو مدينة"
country = "البلد"
status = "الحالة"
phase = "المرحلة"
age = "العمر بالسنوات"
any = "الكل"
found.zero = "لا دراسات"
found.one = "دراسة واحدة"
found.two = "دراستان"
found.few = "{count} دراسات"
found.many = "{count} دراسة"
found.other = "{count} دراسة"
[label]
quick_facts = "حقائق سريعة"
phase = "المرحلة"
enrollment = "عدد المشاركين"
trial_id = "رقم الدراسة"
criteria = "معايير الأهلية"
inclusion = "معايير الاشتمال: من يمكنه المشاركة"
exclusion = "معايير الاستبعاد: من لا يمكنه المشاركة"
runs = "أين تجري هذه الدراسة"
contacts = "جهات الاتصال"
conditions = "الأمراض"
review = "عن هذه الصفحة"
[date]
long = "{day} {month} {year}"
month.5 = "مايو"
"""


def checked(strings: str = "", files: Mapping[str, bytes | str] | None = None) -> Checked:
    """Return what a check says of a theme with these strings and files."""
    given = {"theme.toml": 'name = "Spring"', **({"strings.toml": strings} if strings else {}), **(files or {})}
    data = {path: each.encode("utf-8") if isinstance(each, str) else each for path, each in given.items()}
    return check_theme(data, OURS)


def theme(strings: str = "", files: Mapping[str, bytes | str] | None = None) -> Theme:
    """Return a theme that passes."""
    found = checked(strings, files)
    assert found.theme is not None, list(map(str, found.problems))
    return found.theme


def problems(strings: str = "", files: Mapping[str, bytes | str] | None = None) -> list[str]:
    """Return what is wrong, as lines."""
    return list(map(str, checked(strings, files).problems))


def template(name: str, *changes: tuple[str, str]) -> dict[str, bytes | str]:
    """Return one of our templates as a theme's file, with changes that must be possible."""
    text = OURS.templates[f"{name}.html.jinja"]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return {f"templates/{name}.html.jinja": text}


def view_with(own: Theme | None) -> PageView:
    """Return a signed page on a site with a theme."""
    return view_of(export_page(signed(history())), is_sample=False, site=Site(theme=own))


def press(own: Theme | None) -> Renderer:
    """Return a renderer with a theme."""
    return Renderer(templates=TEMPLATES, static=STATIC, theme=own)


def html_with(own: Theme | None) -> str:
    """Return that page as HTML."""
    return press(own).page(view_with(own)).decode("utf-8")
