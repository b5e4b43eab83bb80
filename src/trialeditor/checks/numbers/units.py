"""Units: what they measure, and how many of the base unit they are. Factors are those of the SI and its accepted units.

Time has two families, because a month has no fixed number of days: minutes to weeks, and months and years. Between the
families, a year is 365.25 days (Julian year, as the International Astronomical Union and UCUM define it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

DAY = 1.0
WEEK = 7.0
MONTH = 365.25 / 12
YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its name in the singular, what it measures ("time", "mass", "mass/volume"), and its size in base units.

    Base units are the day, gram, liter, meter, and one for what is counted.
    """

    name: str
    measures: str
    size: float


def _table(measures: str, **names: tuple[float, str]) -> Mapping[str, Unit]:
    return {
        form: Unit(name=name, measures=measures, size=size)
        for name, (size, forms) in names.items()
        for form in forms.split()
    }


TIME: Mapping[str, Unit] = _table(
    "time",
    second=(DAY / 86400, "second seconds sec secs"),
    minute=(DAY / 1440, "minute minutes min mins"),
    hour=(DAY / 24, "hour hours hr hrs"),
    day=(DAY, "day days"),
    week=(WEEK, "week weeks wk wks"),
    month=(MONTH, "month months mo mos"),
    year=(YEAR, "year years yr yrs"),
    decade=(10 * YEAR, "decade decades"),
)
MASS = _table(
    "mass",
    g=(1.0, "gram grams gm"),
    kg=(1e3, "kg kgs kilogram kilograms kilo kilos"),
    mg=(1e-3, "mg mgs milligram milligrams"),
    mcg=(1e-6, "mcg µg μg ug microgram micrograms"),
    ng=(1e-9, "ng nanogram nanograms"),
    pg=(1e-12, "pg picogram picograms"),
    lb=(453.59237, "lb lbs pound pounds"),
    oz=(28.349523, "ounce ounces oz"),
)
VOLUME = _table(
    "volume",
    L=(1.0, "liter liters litre litres"),
    dL=(1e-1, "dl deciliter deciliters"),
    mL=(1e-3, "ml milliliter milliliters millilitre millilitres cc"),
    µL=(1e-6, "µl μl ul microliter microliters microlitre"),
    tsp=(4.92892e-3, "teaspoon teaspoons"),
)
LENGTH = _table(
    "length",
    m=(1.0, "meter meters metre metres"),
    km=(1e3, "kilometer kilometers km kilometre kilometres"),
    cm=(1e-2, "cm centimeter centimeters centimetre centimetres"),
    mm=(1e-3, "mm millimeter millimeters millimetre millimetres"),
    inch=(2.54e-2, "inch inches"),
    yard=(0.9144, "yard yards"),
    foot=(0.3048, "foot feet ft"),
    mile=(1609.344, "mile miles"),
)
OTHER = {
    **_table("pressure", mmHg=(1.0, "mmhg")),
    **_table("amount", mol=(1.0, "mol mole"), mmol=(1e-3, "mmol millimoles millimole"), µmol=(1e-6, "µmol μmol umol")),
    **_table("activity", IU=(1.0, "iu unit units"), mIU=(1e-3, "miu")),
    **_table("cells", cell=(1.0, "cell cells copies platelets")),
    **_table("milli seconds", ms=(1.0, "ms msec msecs millisecond milliseconds")),
    **_table("energy", kcal=(1.0, "kcal calories calorie")),
    **_table("radiation", Gy=(1.0, "gy gray grays")),
    **_table("share", percent=(0.01, "percent")),
    **_table("area", m2=(1.0, "m2 m²"), cm2=(1e-4, "cm2 cm²")),
    **_table("cubes", mm3=(1e-6, "mm3 mm³")),
    **_table("torque", Nm=(1.0, "newton")),
    **_table("money", USD=(1.0, "dollar dollars usd"), EUR=(1.0, "euro euros eur"), GBP=(1.0, "gbp")),
    **_table("limit", ULN=(1.0, "uln"), LLN=(1.0, "lln")),
    **_table("temperature", degree=(1.0, "degree degrees")),
}
UNITS: Mapping[str, Unit] = {**TIME, **MASS, **VOLUME, **LENGTH, **OTHER}
"""Units by each form of their names, in small letters."""
SHORT: Mapping[str, Unit] = {
    "g": MASS["gram"],
    "L": VOLUME["liter"],
    "l": VOLUME["liter"],
    "m": LENGTH["meter"],
    "h": TIME["hour"],
    "d": TIME["day"],
    "y": TIME["year"],
    "U": OTHER["unit"],
    "IU": OTHER["iu"],
}
"""Units of one letter or two: they count only right behind digits, or behind a stroke."""
PERCENT = OTHER["percent"]
CELSIUS = Unit("°C", "temperature C", 1.0)
FAHRENHEIT = Unit("°F", "temperature F", 1.0)
MONEY: Mapping[str, Unit] = {"$": OTHER["dollar"], "€": OTHER["euro"], "£": OTHER["gbp"]}

_CLOSE = 0.005
_ABOUT_TIME = 0.09
"""12 weeks are 0.92 of 3 months: that much passes between different units when the text says "about"."""
_THIRTY = 30.0


def same_time(value: float, unit: Unit, other: float, other_unit: Unit, *, about: bool) -> bool:
    """Say whether two times are the same: exactly within a family; as people count between them.

    30 days are a month, 52 weeks are a year and 26 weeks half a one; with "about", 12 weeks are 3 months too.
    """
    days, others = value * unit.size, other * other_unit.size
    if _family(unit) == _family(other_unit):
        return _is_close(days, others) or (about and unit != other_unit and _within(days, others, _ABOUT_TIME))
    if about and _within(days, others, _ABOUT_TIME):
        return True
    short, long = ((value, unit), (other, other_unit)) if _family(unit) == 0 else ((other, other_unit), (value, unit))
    if short[1].name == "week":
        return _within(short[0] * WEEK, long[0] * long[1].size, _CLOSE) and short[0] >= WEEKS_IN_HALF_A_YEAR
    return short[1].name == "day" and any(
        abs(short[0] - long[0] * (long[1].size / MONTH) * days) < 1 for days in (_THIRTY, MONTH)
    )


WEEKS_IN_HALF_A_YEAR = 26


def same_amount(value: float, unit: Unit, other: float, other_unit: Unit, *, about: bool) -> bool:
    """Say whether two amounts are the same after conversion; False when they measure different things."""
    if unit.measures == "time":
        return other_unit.measures == "time" and same_time(value, unit, other, other_unit, about=about)
    if {unit.measures, other_unit.measures} == {"temperature C", "temperature F"}:
        celsius = value if unit == CELSIUS else (value - 32) / 1.8
        others = other if other_unit == CELSIUS else (other - 32) / 1.8
        return abs(celsius - others) <= 0.35  # noqa: PLR2004 - half a degree Fahrenheit: 38.0 °C is read as 100.4 or 100 °F
    if unit.measures != other_unit.measures:
        return False
    amount, others = value * unit.size, other * other_unit.size
    is_metric = {unit.name, other_unit.name}.isdisjoint({"lb", "inch", "foot", "yard", "mile", "oz", "tsp"})
    loose = 0.05 if not is_metric and unit != other_unit else 0.0
    return _is_close(amount, others) or (loose > 0 and _within(amount, others, loose))


SIBLINGS: Mapping[str, tuple[Unit, ...]] = {
    "mass": tuple({unit.name: unit for unit in MASS.values()}.values()),
    "volume": tuple({unit.name: unit for unit in VOLUME.values()}.values()),
    "temperature C": (FAHRENHEIT,),
    "temperature F": (CELSIUS,),
}
"""Units that are easily taken for one another, by what they measure; those of time have numbers of their own."""


def _family(unit: Unit) -> int:
    return 1 if unit.name in {"month", "year", "decade"} else 0


def _is_close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1e-30)


def _within(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))
