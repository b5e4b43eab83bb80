"""Words that say yes or no in criteria and in sentences about them."""

from __future__ import annotations

from enum import Enum, auto

from trialeditor.checks.tables import words
from trialeditor.checks.wordings import Wordings, labelled

_SETS = {
    "join": [
        "join|enter|enroll|enrol|participate|qualify",
        "take|taking part",
        "be in|part|included|enrolled",
        "sign up",
    ],
    "you": ["you|people|them|anyone|children|women|men|patients|someone|person"],
}
_CANNOT = (
    "can|will|would|may|could|do|should|are|is|must not [be] [able|allowed|eligible|permitted] [to] {join}",
    "unable to {join}",
    "not [be] [a] [good] fit|eligible|possible|allowed|permitted|accepted|included|suitable",
    "not for {you}",
    "not an option",
    "is|are|be|will excluded|ineligible|disqualified|barred",
    "is|are|be left|ruled|kept|screened out",
    "is|are turned away",
    "rule|rules|keep|keeps|leave|leaves {you} out",
    "keep|keeps|stop|stops|prevent|prevents {you} from joining|taking|being",
    "ineligible|disqualifies|exclusionary",
    "[must|should] stay out",
    "not the right study",
    "will|would|can|could|should not [likely] benefit|profit|gain|be-helped",
    "no one|nobody who|with …9 {join}",
)
"""A frame in which having something keeps people out."""
_CAN = (
    "can|may|might|could|will [still] [also] [possibly] [be able to] {join}",
    "is|are eligible|welcome|allowed|permitted|fine|ok|okay|acceptable|included",
    "able to {join}",
    "open to",
    "looking for",
    "is for {you}|adults",
    "do|does not keep|rule|stop {you} out|from",
    "no problem|obstacle",
    "do|does not matter",
    "only {you} who|with",
    "required",
)
"""A frame in which having something lets people in."""
_MUST_NOT = (
    "must|should not",
    "must|should be|have|agree|weigh|speak|also|be-able",
    "need|needs|have|has to be|agree|speak|weigh",
)
"""A rule for everybody who joins, whichever list it stands in."""
_NEGATION = (
    "no|not|never|without|none|nor|neither|nobody|nothing|cannot|refuse|refuses|refused|unwilling|unable|inability",
    "decline|declines|declined|reject|rejects|rejected|intolerance|intolerant|contraindication|contraindications",
    "trouble|difficulty|difficulties|problems [with] swallowing|walking|breathing|sleeping|speaking",
    "lack|lacks|lacking",
    "absence of",
    "free of|from",
    "stopped|quit|gave-up|avoid|avoids|avoided|abstain",
    "rather than",
    "too ill|sick|weak to",
    "fail|fails|failed|failure to",
    "hard|difficult for you to",
    "non",
)
"""What turns the words after it."""
AUXILIARIES = words("do does did is are was were has have had can could will would may might should must")
"""Behind one of these, "not" denies what its subject does: "your kidneys do not work"."""
_WELL = (
    "adequate|sufficient|normal|acceptable|good|satisfactory …3 function|reserve|status",
    "~function|~work [very] well|normally|properly|enough",
    "~work well enough",
    "is|are healthy|normal|good",
    "healthy heart|liver|lungs|kidneys",
)
"""Said of an organ that does its work."""
_ILL = (
    "inadequate|insufficient|abnormal|poor|impaired|reduced|weak|diseased|decreased …3 function|reserve",
    "disease|diseases|problem|problems|trouble|failure|damage|damaged|impairment|insufficiency|dysfunction|disorder",
    "~function|~work badly|poorly",
    "is|are damaged|weak|failing|ill|sick",
)
"""Said of an organ that does not."""
ORGANS = frozenset({"liver", "kidney", "heart", "lung"})
"""Organs as topics (`topics`)."""
_NEGATIVE = ("negative|absent", "ruled out")
"""What turns all words of its clause, wherever it stands."""
_HARMLESS = (
    "not limited to",
    "no|not more|less|later|older|younger|fewer|longer|higher|lower|greater|earlier than",
    "whether or not",
    "with or without",
    "no matter",
    "not only|exceed|exceeding|just",
    "not yet known",
    "why not",
    "if|when not sure",
    "negative for|feelings|symptoms|emotions",
    "no longer than",
    "not [yet] had|reached|turned …3 birthday|#",
    "no one else",
)
"""What only sounds like a negation."""
_UNLESS = ("unless", "only if", "except if")
_SCOPE_END = (
    "and|or|but|if|who|which|because you|they|he|she|must|can|is|are|have|has|agree|agrees|your",
    "but|because|although|if|while",
    "and|or not|no|never",
    "and|or|but do|does|did|will|was|were|had|cannot",
    "nor",
)
"""Where the reach of a negation ends, beside signs: another clause begins."""


class Said(Enum):
    """What words of a criterion or a sentence do."""

    CANNOT = auto()
    CAN = auto()
    MUST_NOT = auto()
    NEGATION = auto()
    NEGATIVE = auto()
    HARMLESS = auto()
    UNLESS = auto()
    SCOPE_END = auto()
    WELL = auto()
    ILL = auto()


SAYS: Wordings[Said] = labelled(
    {
        Said.CANNOT: _CANNOT,
        Said.CAN: _CAN,
        Said.MUST_NOT: _MUST_NOT,
        Said.NEGATION: _NEGATION,
        Said.NEGATIVE: _NEGATIVE,
        Said.HARMLESS: _HARMLESS,
        Said.UNLESS: _UNLESS,
        Said.SCOPE_END: _SCOPE_END,
        Said.WELL: _WELL,
        Said.ILL: _ILL,
    },
    _SETS,
)
"""All of them, so that a text is gone through once."""
