// The search of the site: it reads blocks of trials, in the order of their titles, and shows those that fit as they come.
// It writes text only, never markup, and asks for nothing but the blocks beside it.
"use strict";
const findTrials = (() => {
  const at = (id) => document.getElementById(id);
  const [form, results, count, more] = ["search", "results", "count", "more"].map(at);
  const [words, country, status, phase, age] = ["words", "country", "status", "phase", "age"].map(at);
  const PAGE = 20;
  const blocks = Number(form.dataset.blocks);
  const trials = [];
  const says = form.dataset;
  const { lang } = document.documentElement;
  const forms = new Intl.PluralRules(lang);
  const theirs = /^en\b/.test(lang) ? {} : { lang: "en", dir: "ltr" }; // what is the registry's
  let read = 0;
  let failed = false;
  let shown = [];
  let most = PAGE;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function fits(trial, wanted) {
    const [, , state, , step, , places, from, to] = trial.line;
    return wanted.words.every((word) => trial.text.includes(word))
      && (!wanted.country || places.some((place) => place === wanted.country || place.endsWith(`, ${wanted.country}`)))
      && (!wanted.status || state === wanted.status)
      && (!wanted.phase || step === wanted.phase)
      && (wanted.age === null || ((from === null || from <= wanted.age) && (to === null || wanted.age < to + 1)));
  }

  function asked() {
    return {
      words: fold(words.value).split(/\s+/).filter(Boolean),
      country: country.value,
      status: status.value,
      phase: phase.value,
      age: age.value === "" ? null : Number(age.value),
    };
  }

  function element(name, text, className, marks = {}) {
    const made = Object.assign(document.createElement(name), marks);
    if (className) { made.className = className; }
    made.append(text);
    return made;
  }

  function item(line) {
    const [nct, title, state, tone, , conditions, , , , isDraft] = line;
    const link = element("a", title);
    link.href = `trials/${nct}.html`;
    const heading = element("h2", link);
    const badge = element("div", element("p", state, "", theirs), `status ${tone}`);
    if (isDraft) { badge.append(element("p", says.draft, "mark")); }
    const made = document.createElement("li");
    made.append(heading, badge, element("p", conditions.join(", "), "conditions", theirs), element("p", nct, "id"));
    return made;
  }

  function show() {
    const wanted = asked();
    const found = [];
    let total = 0;
    for (const trial of trials) {
      if (fits(trial, wanted)) {
        total += 1;
        if (found.length < most) { found.push(trial.line); }
      }
    }
    // The first trials stay the same while blocks come: whoever stands on one of them keeps their place.
    if (found.length !== shown.length || found.some((line, number) => line !== shown[number])) {
      results.replaceChildren(...found.map(item));
      shown = found;
    }
    more.hidden = total <= shown.length;
    tell((says[forms.select(total)] ?? says.other).replace("{count}", () => total.toLocaleString(lang)));
  }

  // While blocks come, the count changes all the time: it is seen, and spoken once, when it is the last.
  function tell(words) {
    const isReading = read < blocks && !failed;
    count.setAttribute("aria-live", isReading ? "off" : "polite");
    count.textContent = (failed ? says.cut : isReading ? says.reading : "{found}").replace("{found}", () => words);
  }

  function next() {
    if (read >= blocks) { return; }
    const script = document.createElement("script");
    script.src = `search/${String(read).padStart(3, "0")}.js`;
    script.onerror = () => {
      failed = true;
      show();
    };
    document.head.append(script);
  }

  function begin() {
    most = PAGE;
    show();
  }

  at("without-script").hidden = true;
  form.hidden = false;
  form.addEventListener("input", begin);
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => {
    const before = shown.length;
    most += PAGE;
    show();
    results.children[before]?.querySelector("a").focus();
  });
  if (blocks === 0) { show(); }
  setTimeout(next, 0);
  return {
    take(number, lines) {
      if (number !== read || read >= blocks) { return; }
      for (const line of lines) {
        trials.push({ line, text: fold([line[0], line[1], ...line[5], ...line[6]].join(" ")) });
      }
      read += 1;
      show();
      next();
    },
  };
})();
