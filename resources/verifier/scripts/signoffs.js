// The sign-offs of one page: which of them count, what they signed, and which reviews of the whole page they make.

const PAYLOAD_SCHEMA = TABLES.payload;

/** Read the signed text; anything that is not exactly its canonical form is refused. */
function readPayload(text) {
  let payload;
  try {
    payload = JSON.parse(text);
  } catch {
    throw new BadInput("not a sign-off payload (it is no JSON)", "payload");
  }
  const problem = schemaProblem(payload, PAYLOAD_SCHEMA, PAYLOAD_SCHEMA, "$") || (isMoment(payload.time) ? "" : "`$.time` is no time");
  if (problem) { throw new BadInput(`not a sign-off payload (${problem})`, "payload"); }
  let whole = "";
  try {
    whole = canonical(payload);
  } catch { /* what has no canonical form is not in it */ }
  if (whole !== text) { throw new BadInput("not a sign-off payload in its canonical form", "payload"); }
  return payload;
}

async function digestFits(section) {
  const { key, heading, reader_text: readerText, facts, digest } = section;
  return (await sha256OfText(canonical({ v: TABLES.digest_version, key, heading, reader_text: readerText, facts }))) === digest;
}

async function readSignOff(entry, keys, canVerify) {
  const payloadBytes = new TextEncoder().encode(entry.payload);
  const signature = fromBase64(entry.signature);
  const payload = readPayload(entry.payload);
  const whole = new Uint8Array(payloadBytes.length + signature.length);
  whole.set(payloadBytes);
  whole.set(signature, payloadBytes.length);
  const isKnown = keys.added(payload.signer.key) !== null && keys.isOwner(payload);
  const authentic = isKnown && (!canVerify || (await keys.isAuthentic(payloadBytes, signature, payload.signer.key)));
  const misfits = [];
  for (const section of payload.sections) { if (!(await digestFits(section))) { misfits.push(section.key); } }
  const id = await sha256(whole);
  const counts = authentic && !misfits.length && keys.holds(payload.signer.key, entry.entry);
  return { payload, id, entry: entry.entry, authentic, misfits, counts, ending: keys.ending(payload.signer.key, entry.entry) };
}

function problemsOfSignOff(signOff, entry, nct, keys) {
  const { payload } = signOff;
  const problems = [];
  if (payload.page !== nct) { problems.push(`it signs ${payload.page}, not ${nct}`); }
  if (entry.key !== payload.signer.key) { problems.push("another key stands beside it than the one that it names"); }
  if (!keys.added(payload.signer.key)) {
    problems.push(`the key of ${payload.signer.name} is not in the key list`);
  } else if (!keys.isOwner(payload)) {
    problems.push(`the key is not that of ${payload.signer.name}`);
  } else if (!signOff.authentic) {
    problems.push(`the signature of ${payload.signer.name} does not fit what it signs`);
  }
  return [...problems, ...signOff.misfits.map((key) => `section ${key}: its digest does not fit its words`)];
}

/** Check all sign-offs of a page; `where` names their file in the problems. */
async function readSignedPage(data, nct, keys, policy, canVerify, where) {
  const problems = data.nct === nct ? [] : [`${where}: holds the sign-offs of ${data.nct}, not of ${nct}`];
  const signOffs = [];
  for (const [at, entry] of data.sign_offs.entries()) {
    try {
      const signOff = await readSignOff(entry, keys, canVerify);
      problems.push(...problemsOfSignOff(signOff, entry, nct, keys).map((each) => `${where}, sign-off ${at + 1}: ${each}`));
      if (signOff.payload.page === nct) { signOffs.push(signOff); }
    } catch (error) {
      problems.push(`${where}, sign-off ${at + 1}: ${wordsOf(error)}`);
    }
  }
  return new SignedPage(signOffs, policy, [...problems, ...chainProblems(signOffs, where)]);
}

function chainProblems(signOffs, where) {
  const problems = [];
  for (const [at, each] of signOffs.entries()) {
    const before = at ? signOffs[at - 1].id : null;
    if (each.payload.prev !== before) { problems.push(`${where}: sign-off ${at + 1} of ${each.payload.page} does not follow the one before it`); }
  }
  if (signOffs.some((each, at) => at && signOffs[at - 1].entry >= each.entry)) {
    problems.push(`${where}: the sign-offs do not stand in the order of the audit trail`);
  }
  return problems;
}

class SignedPage {
  constructor(all, policy, problems) {
    this.all = all;
    this.policy = policy;
    this.problems = problems;
    this.counting = all.filter((each) => each.counts);
    this.blueprints = new Set(this.counting.map((each) => each.payload.blueprint));
    this.keys = new Set(this.counting.flatMap((each) => each.payload.sections.map((section) => section.key)));
  }

  sectionOf(signOff, key) { return signOff.payload.sections.find((section) => section.key === key) ?? null; }

  /** Whether each role has signed a digest of a section, each by another person. */
  covers(key, digest) {
    const by = this.counting.filter((each) => this.sectionOf(each, key)?.digest === digest);
    return rolesLeft(this.policy.sign_roles, by.map((each) => [each.payload.role, each.payload.signer.person])) === 0;
  }

  /** What was signed for a section with exactly this heading and these words, by all who have to. */
  signed(key, heading, text, digest = null) {
    for (const signOff of [...this.counting].reverse()) {
      const section = this.sectionOf(signOff, key);
      const isSame = section && section.heading === heading && section.reader_text === text;
      if (isSame && (digest === null || digest === section.digest) && this.covers(key, section.digest)) { return section; }
    }
    return null;
  }

  /** What was signed for a section with this heading and this version of the page, by all who have to. */
  signedWith(key, heading, revision) {
    const named = this.counting.filter((each) => each.payload.revision.digest === revision);
    return named.map((each) => this.sectionOf(each, key)).filter((section) => section && section.heading === heading && this.covers(key, section.digest));
  }

  /** Nobody ever signed words for it, or its emptiness is signed; not where words were signed with the version that is shown. */
  mayBeAbsent(key, heading, revision) {
    if (this.signedWith(key, heading, revision).some((section) => section.reader_text)) { return false; }
    const found = this.counting.map((each) => this.sectionOf(each, key)).filter(Boolean);
    const whole = found.filter((section) => this.covers(key, section.digest));
    return whole.some((section) => !section.reader_text) || !whole.length;
  }

  /** Whether signed words can be those of a version: it reads alike while its facts are alike. */
  isOfVersion(key, heading, text, revision) {
    const named = this.signedWith(key, heading, revision);
    if (!named.length || named.some((section) => section.reader_text === text)) { return true; }
    const known = named.map((section) => section.facts);
    const names = (facts) => Object.keys(facts).sort();
    return this.factsOf(key, heading, text).some((facts) => !known.some((each) => same(each, facts)) && known.some((each) => same(names(each), names(facts))));
  }

  /** The facts over which exactly these words were signed by all who have to, each time. */
  factsOf(key, heading, text) {
    const alike = this.counting.map((each) => this.sectionOf(each, key)).filter((section) => section && section.heading === heading && section.reader_text === text);
    return alike.filter((section) => this.covers(key, section.digest)).map((section) => section.facts);
  }

  /** The newest review of the whole page; one that leaves out words that were signed before is none. */
  review(keys) {
    for (const review of this.reviews()) {
      const before = this.counting.filter((each) => each.entry < review.last.entry);
      const worded = before.flatMap((each) => each.payload.sections).filter((section) => section.reader_text && keys.has(section.key));
      if (worded.every((section) => this.sectionOf(review.last, section.key))) { return review; }
    }
    return null;
  }

  * reviews() {
    const whole = this.counting.filter((each) => each.payload.scope === "page");
    for (let at = whole.length - 1; at >= 0; at -= 1) {
      const last = whole[at];
      const alike = whole.slice(0, at + 1).reverse().filter((each) => same(digestsOf(each), digestsOf(last)));
      const signers = oneForEach(this.policy.sign_roles, alike);
      if (signers?.length && this.policy.sign_roles.includes(last.payload.role)) { yield { last, signers }; }
    }
  }
}

const digestsOf = (signOff) => Object.fromEntries(signOff.payload.sections.map((section) => [section.key, section.digest]));

/** The fewest roles that stay open when each needs a person of its own. */
function rolesLeft(roles, signers) {
  if (!roles.length) { return 0; }
  const [first, ...rest] = roles;
  let best = 1 + rolesLeft(rest, signers);
  for (const [role, person] of signers) {
    if (role === first) { best = Math.min(best, rolesLeft(rest, signers.filter((each) => each[1] !== person))); }
  }
  return best;
}

function oneForEach(roles, signOffs) {
  if (!roles.length) { return []; }
  for (const each of signOffs.filter((one) => one.payload.role === roles[0])) {
    const rest = oneForEach(roles.slice(1), signOffs.filter((other) => other.payload.signer.person !== each.payload.signer.person));
    if (rest) { return [each, ...rest]; }
  }
  return null;
}
