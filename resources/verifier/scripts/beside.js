// What a page's file may show beside its sections: its head, the data for search engines, the script, the glossary.

const DATA = "application/ld+json";
const policyMeta = (policy) => [["http-equiv", "Content-Security-Policy"], ["content", policy]];
const described = (attribute, name, content) => [[attribute, name], ["content", content]];
const registryAddress = (nct) => `https://clinicaltrials.gov/study/${nct}`;
const pageAddress = (site, nct) => (site ? `${site.replace(/\/+$/, "")}/trials/${nct}.html` : "");
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function mailAddress(title, nct, site) {
  const body = `${title}\r\n\r\n${nct}\r\n${pageAddress(site, nct) || registryAddress(nct)}\r\n`;
  return `mailto:?subject=${encoded(title)}&body=${encoded(body)}`;
}

class Beside {
  constructor(entry, address, isPrivate, says) {
    Object.assign(this, { entry, address, isPrivate, says });
    this.own = pageAddress(address, entry.nct);
  }

  /** Where links outside sections may lead, but for those of every page. */
  get links() {
    const { nct, title } = this.entry;
    return [registryAddress(nct), mailAddress(title, nct, this.address), this.own].filter(Boolean);
  }

  /** The summary that the page shows, in one line; none where it shows none. */
  summaries(page) {
    return page.sections.filter((each) => each.key === "summary" && each.state !== "checking").map((each) => oneLine(each.text)).filter(Boolean);
  }

  /** What the head may hold of this page alone. */
  metas(page) {
    const policy = policyMeta(TABLES.policies.page);
    if (this.isPrivate) { return [policy]; }
    return [
      policy,
      ...this.summaries(page).flatMap((words) => [described("name", "description", words), described("property", "og:description", words)]),
      ...(this.own ? [[["rel", "canonical"], ["href", this.own]], described("property", "og:url", this.own)] : []),
      described("property", "og:type", "article"),
      described("property", "og:site_name", this.says.text("site.name")),
      described("property", "og:title", this.entry.title),
    ];
  }

  problems(page) { return [...this.scriptProblems(page), ...this.dataProblems(page), ...this.searchProblems(page), ...glossaryProblems(page)]; }

  /** Search engines are asked to leave drafts and samples out, and no other page. */
  searchProblems(page) {
    if (page.metas.some((meta) => same(meta, TABLES.robots)) === this.isPrivate) { return []; }
    return [this.isPrivate ? "search engines are not asked to leave it out" : "it is kept from search engines"];
  }

  /** Who reviewed the page as search engines are told; null when they are told nothing. */
  reviewers(page) {
    const data = page.scripts.filter(([kind]) => kind === DATA);
    return data.length === 1 ? namesIn(dataIn(data[0][1])?.reviewedBy) : null;
  }

  /** A page says until when it was signed, and the one script that reads it is ours. */
  scriptProblems(page) {
    const { review, draft } = this.entry;
    const until = review && !draft ? [review.next_review] : [];
    const scripts = page.scripts.filter(([kind]) => kind !== DATA);
    const isOurs = same(scripts, until.map(() => ["", TABLES.script]));
    const said = scripts.length ? "a script that is not ours" : "the script that tells its age is missing";
    return [...(same(page.untils, until) ? [] : ["it does not say until when it was signed"]), ...(isOurs ? [] : [said])];
  }

  dataProblems(page) {
    const data = page.scripts.filter(([kind]) => kind === DATA).map(([, text]) => text);
    if (data.length !== (this.isPrivate ? 0 : 1)) { return [data.length ? "data for search engines that it should not have" : "no data for search engines"]; }
    return data.flatMap((text) => this.ofData(text, page));
  }

  ofData(text, page) {
    const value = dataIn(text);
    if (!value) { return ["its data for search engines cannot be read"]; }
    const { entry } = this;
    if (value.name !== entry.title) { return ["its data for search engines are those of another page"]; }
    const reviewed = entry.review?.reviewed;
    const allowed = new Set([...TABLES.data_terms, this.says.text("site.lang"), entry.nct, registryAddress(entry.nct), this.own, ...(reviewed ? [reviewed] : [])].filter(Boolean));
    const shown = [...page.sections.map((each) => oneLine(each.text)), ...page.facts.map(([, words]) => words), page.title].join("\n");
    const foreign = [...strings(value)].filter((words) => !allowed.has(words) && !shown.includes(words));
    return [
      ...(value.lastReviewed === reviewed ? [] : ["its data for search engines state another review"]),
      ...foreign.map((words) => `its data for search engines say what it does not show: ${quoted(words.slice(0, 80))}`),
      ...(foreign.length || text === dataText(this.data(value, page)) ? [] : ["its data for search engines are not what it shows"]),
    ];
  }

  /** The data that Trial Editor would write; what pages do not show (the kind of study) as it stands. */
  data(value, page) {
    const { entry } = this;
    const registry = registryAddress(entry.nct);
    return withoutEmpty({
      "@context": CONTEXT,
      "@type": "MedicalWebPage",
      name: entry.title,
      description: this.summaries(page)[0],
      inLanguage: this.says.text("site.lang"),
      url: this.own,
      isBasedOn: registry,
      lastReviewed: entry.review?.reviewed,
      reviewedBy: namesIn(value.reviewedBy).map((name) => ({ "@type": "Person", name })),
      mainEntity: this.study(isObject(value.mainEntity) ? value.mainEntity : {}, page, registry),
    });
  }

  study(value, page, sameAs) {
    const facts = new Map(page.facts);
    const codes = codesTold(page, this.says);
    const told = codes.length ? codes.map((code) => TABLES.study.statuses[code] ?? "") : [""];
    const status = textIn(value.status).split("/").at(-1);
    const own = told.includes(status) ? status : [...told].sort()[0];
    const sponsor = facts.get("sponsor.name");
    return withoutEmpty({
      "@type": TABLES.study.kinds.includes(value["@type"]) ? value["@type"] : "",
      identifier: this.entry.nct,
      name: facts.get("official_title"),
      sameAs,
      status: own ? `${CONTEXT}/${own}` : "",
      sponsor: sponsor ? { "@type": "Organization", name: sponsor } : "",
      healthCondition: conditionsOf(namesIn(value.healthCondition), page).map((name) => ({ "@type": "MedicalCondition", name })),
    });
  }
}

const CONTEXT = "https://schema.org";
const isObject = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
const textIn = (value) => (typeof value === "string" ? value : "");
const namesIn = (found) => (Array.isArray(found) ? found.filter(isObject).map((each) => textIn(each.name)) : []);
const withoutEmpty = (value) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== "" && !(Array.isArray(each) && !each.length)));

/** As it stands in a script: no text can end the element. */
const dataText = (value) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The data for search engines, or null when they cannot be read. */
function dataIn(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return null;
  }
}

/** The conditions as the page lists them; where they stand in no plain list, those that were told. */
function conditionsOf(told, page) {
  const lines = page.sections.filter((each) => each.key === "conditions" && each.state === "fact").flatMap((each) => each.text.split("\n"));
  return lines.every((line) => line.startsWith("•\t") && !line.slice(2).includes("\t")) ? lines.map((line) => line.slice(2)) : told;
}

function * strings(value) {
  if (Array.isArray(value)) {
    for (const each of value) { yield* strings(each); }
  } else if (value && typeof value === "object") {
    for (const [key, each] of Object.entries(value)) {
      yield key;
      yield* strings(each);
    }
  } else {
    yield String(value);
  }
}

/** The page explains the terms that it marks, each once, and no other. */
function glossaryProblems(page) {
  const anchors = page.words.map((word) => word.anchor).sort();
  const linked = page.wordLinks.map((target) => target.replace(/^#/, "")).sort();
  const isOnce = new Set(anchors).size === anchors.length && new Set(linked).size === linked.length;
  return isOnce && same(anchors, linked) ? [] : ["its words to know are not those that it marks"];
}
