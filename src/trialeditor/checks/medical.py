"""Medical words that are put together from known parts: "thrombocytopenia", "cholangiocarcinoma", "intravitreal".

No dictionary lists them all. A word counts as spelled right when all of it is made of combining forms that medicine
takes from Greek and Latin, and it ends as such words end; a slip of the pen leaves a rest that is no part.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from trialeditor.checks.tables import words

_STEMS = words(
    "abdomin acanth acr actin aden adip adren aer alveol angi ankyl aort arteri arthr ather atri audi aut azo bacteri"
    " bil blast blephar bronch bronchi burs calc carcin cardi carp cephal cerebr cervic chol cholangi cholecyst"
    " choledoch chondr chrom col colp cost crani cry crypt cyan cyst cyt dacry dent derm dermat dextr duoden electr"
    " embol encephal end enter eosin erythr esophag fasci femor fibr gastr genit gingiv gli glomerul gloss gluc glyc"
    " gon granul gynec hem hemangi hemat hepat hidr hist hydr hyster ichthy ile immun ischi jejun kary kerat ket"
    " kinesi kyph labi lacrim lact lapar laryng leiomy lept leuk lip lith lob lumb lymph lymphaden lymphangi mamm mast"
    " medull melan mening mesotheli metr muc mucos my myc myel myos myring myx nas naso nat necr nephr neur neutr noct"
    " ocul odont olig onc onych oophor ophthalm opt or orchi orth oste osse ot ovari pancreat path pept periton phac"
    " phag phall pharmac pharyng phleb phot plasm plasmacyt pleur pneum pneumon pod proct prostat prote psych pulmon"
    " py pyel pylor rachi radi radicul rect ren reticul retin rhabd rhabdomy rheumat rhin rhiz sacr salping sarc scler"
    " seb ser sial sigmoid sinus somat sperm spermat spin spir splen spondyl staphyl steat sten stomat strept synov"
    " ten tendin test thalam therm thorac thromb thym thyr thyroid tonsill top tox toxic trabecul trache trich troph"
    " tympan ureter urethr ur uter uve vagin valv vas vascul ven ventricul vertebr vesic vestibul vir viscer vitre"
    " vulv xanth xer"
)
_PREFIXES = words(
    "a an anti auto bi bio brady co contra de di dys ecto endo epi eu ex extra hemi hetero homo hyper hypo immuno"
    " infra inter intra iso macro mal mega meso meta micro mono multi nano neo non pan para per peri poly post pre pro"
    " pseudo quadri radio re retro semi sub super supra sym syn tachy tetra trans tri ultra un uni kal natr calc"
    " magnes phosphat albumin bilirubin uric lipid lipoprotein triglycerid cholesterol glyc insulin parathyroid"
    " thyroid adrenal pituitar gammaglobulin homocystein"
)
_ENDINGS = words(
    "itis itides oma omas omata omatous osis oses otic emia emias emic penia penic pathy pathies pathic ectomy"
    " ectomies ectomized ostomy ostomies otomy otomies stomy tomy plasty plasties scopy scopies scopic scope scopes"
    " gram grams graph graphs graphy graphic logy logies logist logists logic logical logically metry metric meter"
    " meters algia algias dynia cele cyte cytes cytic cytosis derma ectasis ectasia ectatic emesis gen gens genic"
    " genesis genous iasis ism ium kinesis kinesia kinetic lysis lytic lytics malacia mania megaly megalic oid oids"
    " opia opic opsy oxia oxic oxemia paresis pause pexy phagia phagic phasia phage phages philia philic phils phil"
    " phobia phonia phoresis phylaxis phylactic plasia plasias plastic plasm plasms plegia plegic pnea pneic poiesis"
    " poietin poietic ptosis rrhage rrhagia rrhagic rrhaphy rrhea rrhexis sarcoma sclerosis sclerotic spasm spasms"
    " spastic stasis stases static stenosis stenoses stenotic therapy therapies therapeutic thorax thymia toxic"
    " toxicity toxicities toxin tropic tropin tropism trophy trophies trophic tripsy uria uric uresis uretic ferous"
    " form cidal cide carcinoma carcinomas lymphoma lymphomas melanoma glioma gliomas blastoma blastomas adenoma"
    " adenomas fibroma fibromas lipoma myeloma cytoma cytomas metastatic metastases metastasis dysplasia dysplastic"
    " meningeal pharyngeal laryngeal esophageal tracheal bronchial alveolar glomerular tubular vesicular cellular"
    " nuclear genital urinary rectal colic duodenal peritoneal peritoneum pleural cardial cardium cardiac carditis"
    " pulmonary vascular vasculature ventricular atrial aortic valvular venous arterial intestinal hepatic biliary"
    " pancreatic renal splenic gastric cutaneous dermal muscular skeletal thecal cranial cerebral spinal vertebral"
    " ocular orbital retinal vitreal corneal articular lateral nasal oral dental lingual gingival maxillary mandibular"
    " mammary vaginal uterine cervical ovarian testicular prostatic vesical operative operatively natal natally"
    " menopausal partum surgical globulin globulins globin protein proteins lipid lipids lipidemia lipidemic glycemia"
    " glycemic tension tensive tensives thyroidism thermia thermic coagulable coagulation active activity sensitive"
    " sensitivity responsive pigmentation gonadism active biota biome modulator modulators modulatory suppressive"
    " suppression suppressant suppressants suppressed compromised deficiency deficient histochemistry assay assays"
    " conjugate therapist therapists"
)
_LINKS = ("", "o", "i", "a")
_SHORTEST = 6


def is_medical(word: str) -> bool:
    """Say whether a word in lower case is made of medical parts alone, at least one before an ending."""
    if len(word) < _SHORTEST or not word.isascii():
        return False
    starts = {0}
    for at in range(len(word)):
        if at in starts:
            starts |= _after(word, at)
    return any(at and word[at:] in _ENDINGS for at in starts)


def _after(word: str, at: int) -> set[int]:
    """Return where the next part can begin when one begins at `at`."""
    found = {at + len(part) for part in _parts_at(word, at, _PREFIXES)}
    for stem in _parts_at(word, at, _STEMS):
        end = at + len(stem)
        found |= {end + len(link) for link in _LINKS if word.startswith(link, end)}
    return found


def _parts_at(word: str, at: int, parts: AbstractSet[str]) -> list[str]:
    longest = min(len(word) - at, _LONGEST_PART)
    return [part for length in range(1, longest + 1) if (part := word[at : at + length]) in parts]


_LONGEST_PART = max(map(len, _STEMS | _PREFIXES))
_SCIENCE = words(
    "anti bio cardio chemo cyber dermato electro endo gastro geo hemo hepato hydro hyper hypo immuno inter intra"
    " macro meta micro mid multi nano neo nephro neuro non peri pharmaco photo physio post pre psycho pulmo radio semi"
    " sub tele thermo trans ultra uro"
)
_SHORTEST_REST = 5
_LONGEST_PREFIX = max(map(len, _SCIENCE))


def is_prefixed(word: str, known: AbstractSet[str]) -> bool:
    """Say whether a word in lower case is a known one behind a prefix of science: "biosimilar", "telehealth"."""
    last = min(_LONGEST_PREFIX, len(word) - _SHORTEST_REST)
    return any(word[:at] in _SCIENCE and word[at:] in known for at in range(3, last + 1))
