"""What is counted: the nouns that give a number its role, and those before which a small number is no fact."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.checks.numbers.quantities import Role
from trialeditor.checks.tables import words

PEOPLE = words(
    "people person persons participant participants patient patients adult adults woman women man men child "
    "children volunteer volunteers subject subjects individual individuals teen teens teenager teenagers youth "
    "youths kid kids infant infants baby babies boy boys girl girls mother mothers father fathers veteran "
    "veterans smokers survivors students members planned enrolled newborns toddlers adolescents adolescent "
    "everyone anyone those males females male female parents caregivers others somebody someone pair pairs "
    "couples joined"
)
ROLES: Mapping[str, Role] = {
    **dict.fromkeys(PEOPLE - words("parents pair pairs others caregivers couples somebody someone"), Role.PEOPLE),
    **dict.fromkeys(
        words(
            "site sites location locations place places hospital hospitals clinic clinics center centers centre "
            "centres institution institutions facility facilities"
        ),
        Role.SITES,
    ),
    **dict.fromkeys(words("city cities town towns"), Role.CITIES),
    **dict.fromkeys(words("states"), Role.STATES),
    **dict.fromkeys(words("country countries nations"), Role.COUNTRIES),
    **dict.fromkeys(words("group groups arm arms"), Role.GROUPS),
}
EVERYDAY = words(
    "goal goals aim aims question questions thing things way ways reason reasons kind kinds type types sort sorts "
    "part parts step steps choice choices option options topic topics example examples side sides hand hands eye "
    "eyes knee knees leg legs ear ears foot pack packs main different common important ideas idea point point "
    "stage other others more another minute's moment purposes purpose medicines drugs treatments people's parents "
    "paragraphs pages page section sections word words number numbers line facts fact sets set new key levels "
    "layers halves twins kidneys lungs breasts arms"
)
"""Nouns and adjectives before which a number of up to ten, written as a word, tells no fact of a study."""
LABELS = words(
    "grade grades stage stages ecog score scores level levels class classes type types category scale karnofsky "
    "nyha child-pugh index part status"
)
"""Words whose number stands behind them."""
STEPS = words(
    "step steps question questions page pages section sections option options table figure number no nos item "
    "line chapter version box row note room floor suite building extension ext"
)
"""Words behind which a number only counts on: step 3."""
STOPS = words(
    "of in on at and or to with for is are was were who that which from than by as if the a an per each every but "
    "so because when while after before about during into over under without until your you they we it its their "
    "this these will can may must be has have had do does not no within through between against"
)
"""Words at which the search for what is counted ends."""
REST = words("other further additional others remaining")


def stem(word: str) -> str:
    """Return a noun without its plural: good enough to see that "cycles" and "cycle" are one."""
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004 - ties and shorter words are left alone
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):  # noqa: PLR2004 - the same
        return word[:-1]
    return word


COUNTED = words(
    "visit visits call calls session sessions dose doses shot shots injection injections infusion infusions "
    "tablet tablets pill pills capsule capsules cycle cycles round rounds scan scans sample samples survey "
    "surveys questionnaire questionnaires night nights time times drink drinks cigarette cigarettes attack "
    "attacks flare flares episode episodes seizure seizures meal meals relapse relapses fall falls drop drops "
    "puff puffs appointment appointments exam exams biopsy biopsies operation operations surgeries points tests "
    "flashes headaches migraines follow-ups checkups"
)
"""Nouns whose count is a fact of a study, however small it is."""
