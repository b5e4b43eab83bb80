// What a file shows against what was signed: one page, section by section.

const PAGE_FACTS = new Set(TABLES.page_facts);

function readHtml(bytes, where) {
  try {
    return readPageFile(readText(bytes, where));
  } catch (error) {
    if (error instanceof BadInput) { throw error; }
    throw new BadInput(error instanceof NotOurMarkup ? `holds what no page has: ${error.message}` : "is nested too deep", where);
  }
}

const bears = (page, kind, words) => page.banners.some(([found, text]) => found === kind && text.startsWith(words));

/** What stands around the sections that Trial Editor does not put there. */
function frameProblems(page, says, root, links, ownMetas, asOf) {
  const fixed = new Set([...says.fixed(), ...(asOf ? says.dated(asOf) : [])]);
  const sheet = [["rel", "stylesheet"], ["href", root ? "static/page.css" : "trials/static/page.css"]];
  const metas = [...TABLES.metas, ...ownMetas, sheet].map(canonical);
  const allowed = new Set([...links, "#main", `${root}index.html`]);
  const own = page.metas.map(canonical);
  const lacking = [...TABLES.metas.filter((meta) => !same(meta, TABLES.robots)), ...ownMetas, sheet].filter((meta) => !own.includes(canonical(meta)));
  const ids = page.named.map(([id]) => id);
  return [
    ...page.others.filter((words) => !fixed.has(words)).map((words) => `words that nobody signed: ${quoted(words.slice(0, 80))}`),
    ...page.links.filter((link) => !allowed.has(link)).map((link) => `a link to ${quoted(link.slice(0, 80))}`),
    ...page.metas.filter((meta) => !metas.includes(canonical(meta))).map((meta) => `an element in its head: ${meta.map((pair) => pair.join("=")).join(" ")}`),
    ...[...new Set(lacking.map((meta) => `its head lacks ${meta.map((pair) => pair.join("=")).join(" ").slice(0, 80)}`))].sort(),
    ...(new Set(own).size < own.length ? ["its head has something twice"] : []),
    ...twiceIn(ids).map((id) => `an id that stands there twice: ${quoted(id.slice(0, 80))}`),
    ...languageProblems(page.languages, says.text("site.lang")),
    ...page.labels.filter(([text, told]) => told !== says.label(text)).map(([, told]) => `another label than the theme's: ${quoted(told.slice(0, 80))}`),
    ...unseenProblems(page.unseen, says, asOf),
    ...page.folded.filter((section) => !section).map(() => "something is folded away"),
  ];
}

const twiceIn = (found) => [...new Set(found.filter((each, at) => found.indexOf(each) !== at))].sort();

/** Where a file says that words are in another language, or run another way: either misleads. */
function languageProblems(found, lang) {
  const way = isRightToLeft(lang) ? "rtl" : "";
  const isPage = ([tag, own, direction]) => tag === "html" && own === lang && (direction === way || direction === "");
  const parts = /^en\b/.test(lang) ? [] : [["en", way ? "ltr" : ""], [lang, way]];
  const isPart = ([tag, ...each]) => tag !== "html" && parts.some((part) => same(part, each));
  return found.filter((each) => !isPage(each) && !isPart(each)).map((each) => `a language or a direction that it does not have there: ${each.join(" ")}`);
}

function shownInHtml(bytes, entry, says, isSample, address, where) {
  const page = readHtml(bytes, where);
  const beside = new Beside(entry, address, entry.draft || isSample, says);
  const problems = [...frameProblems(page, says, "../", beside.links, beside.metas(page), entry.as_of), ...beside.problems(page)];
  if (bears(page, "draft", says.text("site.draft")) !== entry.draft) { problems.push(entry.draft ? "it does not say DRAFT" : "it says DRAFT, and is none"); }
  if (bears(page, "sample", says.text("site.sample")) !== isSample) { problems.push(isSample ? "it does not say that it is a sample" : "it says that it is a sample"); }
  problems.push(...factProblems(page, says, entry), ...statusProblems(page, says, entry));
  if (page.title !== says.windowTitle(entry.title)) { problems.push("the window's title is not the page's title"); }
  return { sections: page.sections.map((each) => ({ ...each, heading: each.heading || null, digest: null, facts: null })), problems, folded: page.folded, named: page.named, status: codesTold(page, says), reviewers: beside.reviewers(page) };
}

/** What is missing that every page says of itself. */
function statusProblems(page, says, entry) {
  const wanted = [says.onDate("status.as_of", entry.as_of), says.text("site.disclaimer")];
  return [
    ...(page.facts.some(([key]) => key === "status") ? [] : ["it does not say the study's status"]),
    ...(new Set(codesTold(page, says).map((code) => says.text(MEANS + code))).size > 1 ? ["it explains more than one status"] : []),
    ...wanted.filter((each) => !page.others.includes(each)).map((each) => `words that every page has are missing: ${quoted(each.slice(0, 80))}`),
  ];
}

const MEANS = "status.means.";

/** The registry's codes of the status that a page explains; two may be explained in the same words. */
function codesTold(page, says) {
  return Object.keys(says.texts).filter((key) => key.startsWith(MEANS) && page.others.includes(says.text(key))).map((key) => key.slice(MEANS.length));
}

/** Whether a page that explains the status `told` stands for `code`; some statuses nobody explains. */
const agrees = (told, code, says) => (says.text(MEANS + code) === undefined ? !told.length : told.includes(code));

function factProblems(page, says, entry) {
  const keys = page.facts.map(([key]) => key);
  const facts = new Map(page.facts);
  const twice = [...new Set(keys)].filter((key) => keys.filter((each) => each === key).length > 1).sort();
  return [
    ...keys.filter((key) => !PAGE_FACTS.has(key)).map((key) => `a fact that no page shows there: ${key}`),
    ...twice.map((key) => `the fact ${key} twice`),
    ...((facts.get("nct_id") ?? entry.nct) === entry.nct ? [] : ["it names another trial"]),
    ...((facts.get("brief_title") ?? entry.title) === entry.title ? [] : ["its heading is not its title"]),
    ...(facts.has("criteria") && !says.criteriaNote().test(facts.get("criteria")) ? ["what it says of the criteria is no count of them"] : []),
  ];
}

function shownInJson(record, entry, isSample) {
  const problems = [];
  if (!same(record.page, entry)) { problems.push("what it says of itself is not what the manifest says"); }
  if (record.sample !== isSample) { problems.push(isSample ? "it does not say that it is a sample" : "it says that it is a sample"); }
  if (record.facts.some((fact) => fact.key === "nct_id" && fact.value !== entry.nct)) { problems.push("its facts are those of another trial"); }
  for (const section of record.sections) {
    if (section.reader_text !== null && section.text !== plainText(section.reader_text)) { problems.push(`section ${section.key}: its plain text is not its reader text`); }
  }
  for (const section of record.sections) {
    if (!same(section.notes ?? [], notesOf(section.reader_text ?? ""))) { problems.push(`section ${section.key}: its notes are not those of its reader text`); }
  }
  const facts = new Map(record.facts.map((fact) => [fact.key, fact.value]));
  const sections = record.sections.map(({ key, state, heading, text, reader_text: readerText, digest }) => ({ key, state, heading, text: readerText ?? text, digest, facts }));
  return { sections, problems };
}

class PageCheck {
  constructor(entry, plan, signed, says) {
    this.entry = entry;
    this.says = says;
    this.plan = plan;
    this.signed = signed;
    const written = new Set(plan.sections.filter((spec) => spec.kind === "written").map((spec) => spec.key));
    this.review = entry.draft ? null : signed.review(written);
  }

  spec(key) { return this.plan.sections.find((spec) => spec.key === key) ?? null; }

  problems(shown) {
    const problems = [...shown.problems, ...this.missing(shown), ...this.covered(shown.folded ?? [], shown.named ?? []), ...this.told(shown)];
    for (const section of shown.sections) { problems.push(...this.ofSection(section).map((each) => `section ${section.key}: ${each}`)); }
    const title = shown.sections.find((each) => each.key === "title" && each.state !== "checking");
    const words = title ? oneLine(title.text) : "";
    if (words && words !== this.entry.title) { problems.push("its title is not the one in the manifest"); }
    return problems;
  }

  missing(shown) {
    const keys = shown.sections.map((section) => section.key);
    const twice = [...new Set(keys)].filter((key) => keys.filter((each) => each === key).length > 1).sort();
    const gone = this.plan.sections.filter((spec) => !keys.includes(spec.key) && !this.mayBeAbsent(spec));
    return [...twice.map((key) => `section ${key}: it stands there twice`), ...gone.map((spec) => `section ${spec.key}: it is missing`)];
  }

  /** The registry's criteria are opened on demand; no other section is, and nothing lies over any. */
  covered(keys, named) {
    const may = new Set(this.plan.sections.filter((spec) => spec.layout === "criteria").map((spec) => spec.key));
    const wrong = [...new Set(keys)].filter((key) => key && (!may.has(key) || keys.indexOf(key) !== keys.lastIndexOf(key)));
    const taken = namesTaken(named, new Set(this.plan.sections.map((spec) => spec.key)));
    return [...wrong.sort().map((key) => `section ${key}: it is folded away`), ...taken.map((key) => `section ${key}: something else has its id`)];
  }

  /** What stands beside the sections agrees with what was signed: the status, and who reviewed. */
  told({ sections, status = null, reviewers = null }) {
    const odd = status ? sections.filter((section) => section.state === "signed" && !this.hasStatus(section, status)) : [];
    const names = this.review && this.entry.review ? this.review.signers.map(({ payload }) => payload.signer.name) : [];
    return [
      ...odd.map(({ key }) => `section ${key}: it was signed with another status than the page explains`),
      ...(reviewers && !same(reviewers, names) ? ["its data for search engines name others as reviewers"] : []),
    ];
  }

  /** Whether a section's words were signed over this status, or over none. */
  hasStatus(section, told) {
    const spec = this.spec(section.key);
    const facts = spec ? this.signed.factsOf(section.key, readHeading(spec), section.text) : [];
    const codes = facts.filter((each) => "status" in each).map((each) => each.status);
    return !codes.length || codes.some((code) => agrees(told, code, this.says));
  }

  mayBeAbsent(spec) {
    return spec.kind !== "fact" && (this.entry.draft || (!spec.required && this.signed.mayBeAbsent(spec.key, readHeading(spec), this.entry.revision.digest)));
  }

  ofSection(section) {
    const spec = this.spec(section.key);
    if (!spec) { return ["the page's blueprint has no such section"]; }
    const headings = section.state === "fact" ? madeHeadings(spec) : [readHeading(spec)];
    const isHeaded = headings.includes(section.heading) || (section.heading === null && showsNoHeading(spec));
    const check = { signed: this.ofSigned, fact: this.ofFact, checking: this.ofChecking, draft: this.ofDraft }[section.state];
    return [...(isHeaded ? [] : ["its heading is not the signed one"]), ...(check ? check.call(this, section, spec) : ["its state is not one that a section can have"])];
  }

  ofSigned(section, spec) {
    const heading = readHeading(spec);
    if (!this.signed.signed(section.key, heading, section.text)) { return ["the words are not the signed words"]; }
    const found = this.signed.signed(section.key, heading, section.text, section.digest);
    if (!found) { return ["the digest is not the signed one"]; }
    if (!this.signed.isOfVersion(section.key, heading, section.text, this.entry.revision.digest)) { return ["the words are older than those that were signed with this version"]; }
    const moved = section.facts ? Object.keys(found.facts).filter((key) => !same(section.facts.get(key), found.facts[key])) : [];
    return moved.map((key) => `the fact ${key} is not the one that was signed`);
  }

  /** A made section is not signed, so nothing that people answer for may pass as one. */
  ofFact(section, spec) {
    const isForeign = !this.signed.blueprints.has(this.plan.digest) && this.signed.keys.has(section.key);
    if (spec.kind !== "fact" || isForeign) { return ["words that people sign are shown as facts"]; }
    return spec.layout === "review" && section.text !== this.reviewText() ? ["it does not say what the sign-offs say"] : this.notesOfFact(section, spec);
  }

  /** The editor's notes beside the registry's wording are words of people: signed, quote by quote. */
  notesOfFact(section, spec) {
    const notes = noteLines(section.text);
    if (this.entry.draft) { return []; }
    if (!notes) { return this.hasLostNotes(section, spec) ? ["its editor's notes are left out"] : []; }
    return this.signed.signed(section.key, readHeading(spec), notes, section.digest) ? [] : ["its editor's notes are not the signed ones"];
  }

  /** Whether notes were signed with the very version that is shown, on words that stand here still. */
  hasLostNotes(section, spec) {
    const signed = this.signed.signedWith(section.key, readHeading(spec), this.entry.revision.digest);
    return signed.some((each) => notesStandIn(section.text, each.reader_text));
  }

  ofChecking(section) {
    const isNotice = section.text === this.says.text("checking.plain") || section.text === this.says.onDate("checking.since", this.entry.as_of);
    return isNotice ? [] : ["the notice is not the one that stands for a section being checked"];
  }

  ofDraft() { return this.entry.draft ? [] : ["its words are not signed, and the page is not a draft"]; }

  reviewText() {
    const { entry, review, says } = this;
    const asOf = says.onDate("page.as_of", entry.as_of);
    const lines = [says.text(entry.draft ? "review.draft" : "review.none"), asOf];
    if (!entry.draft && entry.review && review) {
      const names = says.listed(review.signers.map(({ payload }) => says.say("review.name", { name: payload.signer.name, role: says.role(payload) })));
      const reviewed = says.say("review.by", { date: says.date(reviewedOn(review)), names });
      const evidence = review.signers.map(({ payload }) => says.evidence(payload));
      lines.splice(0, 2, reviewed, says.onDate("review.next", entry.review.next_review), asOf, ...evidence);
    }
    return lines.map((line) => compose(inOneLine(line))).join("\n\n");
  }

  reviewProblems() {
    const { review: entry } = this.entry;
    if (!entry || !this.review) { return !entry && !this.review ? [] : ["its review dates do not rest on a whole-page sign-off"]; }
    const until = this.review.signers.map((each) => each.payload.next_review).sort()[0];
    const problems = [];
    if (entry.reviewed !== reviewedOn(this.review) || !same(entry.sign_offs, this.review.signers.map((each) => each.id))) { problems.push("its review is not the last one that was signed"); }
    if (entry.signed_until !== until || entry.next_review > until) { problems.push("its next review date is beyond the signed one"); }
    return [...problems, ...this.versionProblems()];
  }

  /** A page goes out in the version of its last review, or in a later one. */
  versionProblems() {
    const { revision } = this.entry;
    const last = this.review.last.payload.revision;
    const isOne = revision.number > last.number || (revision.number === last.number && revision.digest === last.digest);
    return isOne ? [] : ["its version is not the one that was last reviewed, and no later one"];
  }
}

const reviewedOn = (review) => review.last.payload.time.slice(0, 10);
