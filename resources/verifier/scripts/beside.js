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

  /** What the head may hold of this page alone. */
  metas(page) {
    const policy = policyMeta(TABLES.policies.page);
    if (this.isPrivate) { return [policy]; }
    const summaries = page.sections.filter((each) => each.key === "summary" && each.state !== "checking").map((each) => oneLine(each.text)).filter(Boolean);
    return [
      policy,
      ...summaries.flatMap((words) => [described("name", "description", words), described("property", "og:description", words)]),
      ...(this.own ? [[["rel", "canonical"], ["href", this.own]], described("property", "og:url", this.own)] : []),
      described("property", "og:type", "article"),
      described("property", "og:site_name", this.says.text("site.name")),
      described("property", "og:title", this.entry.title),
    ];
  }

  problems(page) { return [...this.scriptProblems(page), ...this.dataProblems(page), ...glossaryProblems(page)]; }

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
    let value = null;
    try {
      value = JSON.parse(text);
    } catch {
      return ["its data for search engines cannot be read"];
    }
    const { entry } = this;
    if (!value || typeof value !== "object" || value.name !== entry.title) { return ["its data for search engines are those of another page"]; }
    const reviewed = entry.review?.reviewed;
    const allowed = new Set([...TABLES.data_terms, this.says.text("site.lang"), entry.nct, registryAddress(entry.nct), this.own, ...(reviewed ? [reviewed] : [])].filter(Boolean));
    const shown = [...page.sections.map((each) => oneLine(each.text)), ...page.facts.map(([, words]) => words), page.title].join("\n");
    const foreign = [...strings(value)].filter((words) => !allowed.has(words) && !shown.includes(words));
    return [
      ...(value.lastReviewed === reviewed ? [] : ["its data for search engines state another review"]),
      ...foreign.map((words) => `its data for search engines say what it does not show: ${quoted(words.slice(0, 80))}`),
    ];
  }
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
