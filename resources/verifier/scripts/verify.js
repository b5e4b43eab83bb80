// The whole check: files, keys, sign-offs, pages, lists. Nothing in a bundle, however damaged, stops it.

const MANIFEST = "manifest.json";
const KEYS = "keys.json";
const FREE = new RegExp(`^(?:${TABLES.free_paths})$`);
const AT_ONCE = 8;

class Verifier {
  /** `trust` is a KeyList that came another way, or null; `tell` is told how many of how many pages and files are done. */
  constructor(source, trust, canVerify, tell) {
    Object.assign(this, { source, trust, canVerify, tell });
    this.digests = new Map();
    this.plans = new Map();
    this.pages = [];
    this.done = 0;
    this.checked = 0;
    this.seal = "";
    this.says = new Words({});
  }

  async run() {
    const problems = [...this.source.refused];
    const manifest = await this.manifest(problems);
    this.total = (manifest ? manifest.pages.length + manifest.files.length : 0) + (this.source.bag?.size ?? 0);
    if (this.source.bag) {
      const bag = new BagCheck(this.source, () => { this.step(); });
      problems.push(...(await bag.problems()));
      this.checked += bag.tags.length;
    }
    if (manifest) {
      const keyProblems = [];
      const keys = await this.keys(keyProblems);
      const theme = await checkTheme(manifest, await this.themeOf(manifest, keyProblems), this.trust);
      this.says = theme.says;
      keyProblems.push(...theme.problems, ...(await staticProblems(manifest, theme.own, (name) => this.read(name, keyProblems))));
      const [pages, lists] = keys ? [await this.allPages(manifest, keys), await this.lists(manifest)] : [[], []];
      problems.push(...(await this.compareFiles(manifest)), ...pathProblems(manifest), ...keyProblems, ...pages, ...lists);
    }
    return this.report(manifest, [...new Set(problems)]);
  }

  report(manifest, problems) {
    const ok = !problems.length && this.canVerify;
    return {
      ok,
      trusted: ok && this.trust !== null,
      signaturesChecked: this.canVerify,
      checked: this.checked,
      problems,
      passedOver: this.source.passedOver,
      sample: manifest?.sample ?? false,
      drafts: manifest?.pages.filter((page) => page.draft).length ?? 0,
      audit: manifest?.audit ?? null,
      seal: this.seal,
      pages: this.pages.sort((one, other) => (one.nct < other.nct ? -1 : 1)),
    };
  }

  /** Read a file once, and keep its digest for the comparison with the manifest. */
  async read(name, problems) {
    try {
      const bytes = await this.source.read(name);
      if (!this.digests.has(name)) { this.digests.set(name, { size: bytes.length, sha256: await sha256(bytes) }); }
      return bytes;
    } catch (error) {
      problems.push(wordsOf(error));
      return null;
    }
  }

  async manifest(problems) {
    const bytes = await this.read(MANIFEST, problems);
    if (!bytes) { return null; }
    try {
      const manifest = decode(bytes, TABLES.schemas["manifest.schema.json"], MANIFEST);
      this.checked += 1;
      this.seal = manifest.digest;
      if (!(await isWhole(manifest, readText(bytes, MANIFEST)))) { problems.push(`${MANIFEST}: was changed`); }
      return manifest;
    } catch (error) {
      problems.push(wordsOf(error));
      return null;
    }
  }

  /** The keys to check with: those that are trusted, else the bundle's own. The own rules stand in where none are stated. */
  async keys(problems) {
    const bytes = await this.read(KEYS, problems);
    let own = null;
    try {
      own = bytes ? await readKeyList(bytes, KEYS) : null;
    } catch (error) {
      problems.push(wordsOf(error));
    }
    this.policy = this.trust?.policy ?? own?.policy ?? TABLES.policy;
    return this.trust ?? own;
  }

  /** The statement of the bundle's theme as bytes; null for the look of Trial Editor, and for what cannot be read. */
  async themeOf(manifest, problems) { return manifest.theme ? this.read(THEME, problems) : null; }

  async allPages(manifest, keys) {
    const found = await inTurns(manifest.pages, async (entry) => {
      const problems = await this.page(manifest, entry, keys);
      this.step();
      return problems;
    });
    return found.flat();
  }

  step() {
    this.done += 1;
    this.tell(this.done, this.total);
  }

  async page(manifest, entry, keys) {
    const problems = [];
    const signed = await this.signedPage(entry, keys, problems);
    const plan = await this.plan(entry.blueprint, problems);
    this.pages.push(evidenceOf(entry, signed, problems));
    if (!signed || !plan) { return problems; }
    if (entry.draft && !manifest.drafts) { problems.push(`${MANIFEST}: ${entry.nct} is a draft in a bundle without drafts`); }
    if (!entry.draft && !(await this.hasSignedPlan(plan, signed, problems))) { problems.push(`${entry.nct}: its blueprint is none that was signed`); }
    const check = new PageCheck(entry, plan, signed, this.says);
    problems.push(...check.reviewProblems().map((each) => `${entry.nct}: ${each}`));
    for (const [name, shown] of await this.shown(manifest, entry, problems)) {
      problems.push(...check.problems(shown).map((each) => `${name}: ${each}`));
    }
    return problems;
  }

  async signedPage(entry, keys, problems) {
    const where = `signatures/${entry.nct}.json`;
    const bytes = await this.read(where, problems);
    if (!bytes) { return null; }
    try {
      const data = decode(bytes, TABLES.schemas["signatures.schema.json"], where);
      const signed = await readSignedPage(data, entry.nct, keys, this.policy, this.canVerify, where);
      problems.push(...signed.problems);
      return signed;
    } catch (error) {
      problems.push(wordsOf(error));
      return null;
    }
  }

  /** Return the plan with this digest; each is read once. */
  async plan(digest, problems) {
    if (!this.plans.has(digest)) { this.plans.set(digest, this.readPlan(digest)); }
    const { plan, trouble } = await this.plans.get(digest);
    problems.push(...trouble);
    return plan;
  }

  async readPlan(digest) {
    const where = `blueprints/${digest}.toml`;
    const trouble = [];
    const bytes = await this.read(where, trouble);
    try {
      return { plan: bytes ? await readPlan(bytes, digest, where) : null, trouble };
    } catch (error) {
      return { plan: null, trouble: [wordsOf(error)] };
    }
  }

  /** Whether a sign-off names this plan, or one that reads the same and is in the bundle. */
  async hasSignedPlan(plan, signed, problems) {
    if (signed.blueprints.has(plan.digest)) { return true; }
    for (const digest of [...signed.blueprints].sort().filter((each) => this.source.has(`blueprints/${each}.toml`))) {
      const other = await this.plan(digest, problems);
      if (other && looksAlike(other, plan)) { return true; }
    }
    return false;
  }

  /** Read the files that show a page. */
  async shown(manifest, entry, problems) {
    const found = [];
    const one = async (format, name, make) => {
      const bytes = manifest.formats.includes(format) ? await this.read(name, problems) : null;
      try {
        if (bytes) { found.push([name, make(bytes, name)]); }
      } catch (error) {
        problems.push(wordsOf(error));
      }
    };
    await one("html", `trials/${entry.nct}.html`, (bytes, name) => shownInHtml(bytes, entry, this.says, manifest.sample, manifest.address ?? "", name));
    await one("json", `json/${entry.nct}.json`, (bytes, name) => shownInJson(decode(bytes, TABLES.schemas["record.schema.json"], name), entry, manifest.sample));
    return found;
  }

  /** Compare each file with the manifest: changed, missing, or added. */
  async compareFiles(manifest) {
    const listed_ = new Map(manifest.files.map((entry) => [entry.path, entry]));
    const added = [...this.source.entries.keys()].filter((name) => !listed_.has(name) && name !== MANIFEST).sort();
    const found = await inTurns([...listed_.values()].sort((one, other) => (one.path < other.path ? -1 : 1)), async (entry) => {
      const problems = [];
      if (!this.digests.has(entry.path)) { await this.read(entry.path, problems); }
      this.step();
      const own = this.digests.get(entry.path);
      this.checked += own ? 1 : 0;
      const isSame = own && own.size === entry.size && own.sha256 === entry.sha256;
      return isSame || problems.length ? problems : [`${entry.path}: ${own ? "was changed" : "is missing"}`];
    });
    return [...added.map((name) => `${name}: was added; the manifest does not list it`), ...found.flat()];
  }

  /** Check the lists of all pages. */
  async lists(manifest) {
    const problems = [];
    if (manifest.formats.includes("html")) {
      const bytes = await this.read("index.html", problems);
      try {
        if (bytes) { problems.push(...indexProblems(bytes, manifest, this.says).map((each) => `index.html: ${each}`)); }
      } catch (error) {
        problems.push(wordsOf(error));
      }
    }
    if (manifest.formats.includes("json")) { await this.recordList(manifest, problems); }
    return problems;
  }

  async recordList(manifest, problems) {
    const where = "json/index.json";
    const bytes = await this.read(where, problems);
    try {
      const index = bytes ? decode(bytes, TABLES.schemas["record-index.schema.json"], where) : null;
      const line = ({ nct, title, draft }) => [nct, title, draft];
      if (index && !same(index.pages.map(line), manifest.pages.map(line))) { problems.push(`${where}: does not list the bundle's pages`); }
      if (index && index.sample !== manifest.sample) { problems.push(`${where}: is not marked as the bundle is`); }
    } catch (error) {
      problems.push(wordsOf(error));
    }
  }
}

/** Work through items, a few at a time, and return the results in their order. */
async function inTurns(items, work) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** The manifest stands in its canonical form, and its digest is that of the rest. */
async function isWhole(manifest, text) {
  try {
    const { digest, ...rest } = manifest;
    return manifest.audit !== null && manifest.theme !== null && `${canonical(manifest)}\n` === text && (await sha256OfText(canonical(rest))) === digest;
  } catch {
    return false;
  }
}

/** Where the manifest lists other files than those of its pages, and those that all pages share. */
function pathProblems(manifest) {
  const wanted = wantedPaths(manifest);
  const paths = manifest.files.map((entry) => entry.path);
  const pages = manifest.pages.map((page) => page.nct);
  const [has, twice] = [new Set(paths), new Set(pages).size < pages.length || new Set(paths).size < paths.length];
  return [
    ...[...wanted].filter((name) => !has.has(name)).sort().map((name) => `${name}: is missing`),
    ...[...has].filter((name) => !wanted.has(name) && !FREE.test(name)).sort().map((name) => `${name}: belongs to no page`),
    ...(twice ? [`${MANIFEST}: names a page or a file twice`] : []),
  ];
}

function wantedPaths(manifest) {
  const paths = manifest.formats.map((format) => TABLES.paths[format]);
  const ofPage = (page) => [
    `blueprints/${page.blueprint}.toml`,
    `signatures/${page.nct}.json`,
    ...paths.flatMap((each) => each.page.map((path) => path.replace("{nct}", page.nct))),
  ];
  return new Set([KEYS, ...(manifest.theme ? [THEME] : []), ...paths.flatMap((each) => each.shared), ...manifest.pages.flatMap(ofPage)]);
}

function indexProblems(bytes, manifest, says) {
  const page = readHtml(bytes, "index.html");
  const problems = frameProblems(page, says, "", [...manifest.pages.map((each) => `trials/${each.nct}.html`), ...TABLES.ways], [policyMeta(TABLES.policies.plain)], null);
  const of = (wanted) => page.facts.filter(([key]) => key === wanted).map(([, words]) => words);
  const titles = of("title");
  const lines = of("nct_id").map((nct, at) => [nct, titles[at] ?? ""]).sort((one, other) => (one[0] < other[0] ? -1 : 1));
  if (!same(lines, manifest.pages.map((each) => [each.nct, each.title]))) { problems.push("does not list the bundle's pages"); }
  if (page.sections.length || page.facts.some(([key]) => !["title", "status", "conditions", "nct_id"].includes(key))) { problems.push("holds what no list has"); }
  const marks = page.banners.filter(([kind, words]) => kind === "draft" && words === says.text("site.draft_mark")).length;
  const drafts = manifest.pages.filter((each) => each.draft).length;
  if (marks !== drafts || bears(page, "sample", says.text("site.sample")) !== manifest.sample) { problems.push("is not marked as its pages are"); }
  return problems;
}

/** Who signed what, when and with which meaning (21 CFR 11.50), as the sign-offs say; `problems` are the page's own. */
function evidenceOf(entry, signed, problems) {
  const signOffs = (signed?.all ?? []).map(({ payload, counts, authentic, ending, misfits }) => ({
    name: payload.signer.name,
    role: payload.role.replaceAll("_", " "),
    time: payload.time,
    meaning: payload.meaning,
    key: payload.signer.key,
    scope: payload.scope,
    sections: payload.sections.map((section) => section.key),
    revision: payload.revision.number,
    next_review: payload.next_review,
    standing: counts ? "counts" : standingOf(authentic && !misfits.length, ending),
  }));
  return { nct: entry.nct, title: entry.title, draft: entry.draft, as_of: entry.as_of, review: entry.review, signOffs, problems };
}

const standingOf = (isTrue, ending) => (isTrue && ending ? ending.kind : isTrue ? "early" : "false");
