// The page itself: what a person drops or chooses goes in, the verdict comes out.

const $ = (id) => document.getElementById(id);
const AT_A_TIME = 25;
const state = { bundle: null, trust: null, run: 0, report: null, shown: AT_A_TIME };

function make(tag, fields = {}, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
}

/** Take what was given, and check as soon as there is a bundle. */
async function take(found) {
  try {
    const given = await sorted(await found);
    if (given.keys) { await takeKeys(given.keys); }
    if (given.bundle) { takeBundle(given.bundle); }
    if (given.bundle || given.keys) { await check(); } else { tellTrouble("That is no bundle. Drop the whole folder that holds manifest.json, or the zip file."); }
  } catch (error) {
    tellTrouble(wordsOf(error));
  }
}

function takeBundle(bundle) {
  state.bundle = bundle;
  $("bundle-name").textContent = `${bundle.name}: ${many(bundle.entries.size, "file", "files")}`;
}

async function takeKeys(file) {
  if (file.size > 64 * 1024 * 1024) { throw new BadInput("too large for a key list", file.name); }
  state.trust = await readKeyList(new Uint8Array(await file.arrayBuffer()), file.name);
  const keys = state.trust.acts.filter((act) => act.kind === "added").length;
  $("keys-name").textContent = `${file.name}: ${many(keys, "key", "keys")}`;
  $("keys-forget").hidden = false;
}

function tellTrouble(words) {
  $("trouble").textContent = words;
  $("trouble").hidden = false;
  $("trouble").scrollIntoView({ block: "nearest" });
}

/** Check the bundle with the keys at hand. A newer check takes the place of an older one. */
async function check() {
  if (!state.bundle) { return; }
  state.run += 1;
  const run = state.run;
  begin();
  const verifier = new Verifier(state.bundle, state.trust, await canCheckSignatures(), (done, total) => { if (run === state.run) { tellProgress(done, total); } });
  const report = await verifier.run();
  if (run === state.run) { show(report, await fingerprintOf(verifier)); }
}

const fingerprintOf = async (verifier) => verifier.digests.get("verify.html")?.sha256 ?? "";

function begin() {
  $("trouble").hidden = true;
  $("result").hidden = true;
  $("progress").hidden = false;
  $("bar").value = 0;
  $("progress-words").textContent = "Reading the bundle…";
}

let toldAt = 0;

function tellProgress(done, total) {
  if (done < total && performance.now() - toldAt < 100) { return; }
  toldAt = performance.now();
  $("bar").max = total;
  $("bar").value = done;
  $("progress-words").textContent = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} pages and files checked`;
}

function show(report, fingerprint) {
  state.report = report;
  state.shown = AT_A_TIME;
  const verdict = verdictOf(report);
  $("progress").hidden = true;
  $("result").hidden = false;
  $("verdict").className = `verdict ${verdict.tone}`;
  $("verdict-title").textContent = verdict.title;
  $("verdict-lines").replaceChildren(...verdict.lines.map((line) => make("p", { textContent: line })));
  $("notes").replaceChildren(...notesOn(report).map((line) => make("p", { textContent: line })));
  showCounts(report, fingerprint);
  showProblems(report.problems);
  showSigners(report);
  $("find").value = "";
  showPages();
  document.title = `${verdict.title} · Check a bundle`;
  $("verdict-title").focus();
  document.dispatchEvent(new CustomEvent("verified", { detail: report }));
}

function showCounts(report, fingerprint) {
  const rows = [
    ["Bundle", state.bundle.name],
    ["Pages", report.pages.length.toLocaleString("en-US")],
    ["Files read and compared", report.checked.toLocaleString("en-US")],
    ["Digest of the manifest", report.seal || "cannot be read"],
    ...(report.audit ? [["Entry of the audit trail", `${report.audit.seq.toLocaleString("en-US")}, ${report.audit.hash}`]] : []),
    ...(fingerprint ? [["Fingerprint of its verify.html (SHA-256)", fingerprint]] : []),
  ];
  $("counts").replaceChildren(...rows.map(([label, value]) => make("div", {}, make("dt", { textContent: label }), make("dd", { textContent: value }))));
}

function showProblems(problems) {
  $("problems").hidden = !problems.length;
  $("problem-list").replaceChildren(...groupedProblems(problems).map(([title, lead, found]) => {
    const list = make("ul", {}, ...found.slice(0, 200).map((each) => make("li", { textContent: each })));
    const more = found.length > 200 ? [make("p", { className: "soft", textContent: `And ${(found.length - 200).toLocaleString("en-US")} more: save the report to read them all.` })] : [];
    return make("section", {}, make("h3", { textContent: `${title} (${found.length.toLocaleString("en-US")})` }), make("p", { className: "soft", textContent: lead }), list, ...more);
  }));
}

function showSigners(report) {
  const signers = signersOf(report.pages);
  $("signers").hidden = !signers.length;
  const word = !report.signaturesChecked ? "not checked in this browser" : state.trust ? "yes, by your key list" : "no, by the bundle's own keys";
  $("signer-rows").replaceChildren(...signers.map((each) => make("tr", {},
    make("th", { scope: "row", textContent: each.name }),
    ...[[...each.roles].join(", "), each.count.toLocaleString("en-US"), spanOf(each), word].map((text) => make("td", { textContent: text })),
    make("td", {}, make("code", { textContent: each.key })),
  )));
}

const spanOf = ({ first, last }) => (first.slice(0, 10) === last.slice(0, 10) ? longDate(last.slice(0, 10)) : `${longDate(first.slice(0, 10))} – ${longDate(last.slice(0, 10))}`);

function showPages() {
  const wanted = $("find").value.trim().toLowerCase();
  const found = state.report.pages.filter((page) => !wanted || `${page.nct} ${page.title} ${page.signOffs.map((each) => each.name).join(" ")}`.toLowerCase().includes(wanted));
  found.sort((one, other) => (other.problems.length > 0) - (one.problems.length > 0) || (one.nct < other.nct ? -1 : 1));
  $("pages").hidden = !state.report.pages.length;
  $("found").textContent = wanted ? `${many(found.length, "page", "pages")} found` : "";
  $("page-list").replaceChildren(...found.slice(0, state.shown).map(pageItem));
  $("more").hidden = found.length <= state.shown;
}

function pageItem(page) {
  const [tone, words] = stateOfPage(page);
  const summary = make("summary", {}, make("span", { className: "name", textContent: page.title || page.nct }), make("span", { className: "soft", textContent: page.nct }), make("span", { className: `mark ${tone}`, textContent: words }));
  const problems = page.problems.length ? [make("ul", { className: "own" }, ...page.problems.map((each) => make("li", { textContent: each })))] : [];
  const signOffs = page.signOffs.map(signOffItem);
  const none = signOffs.length ? [] : [make("p", { className: "soft", textContent: "Nobody signed this page." })];
  return make("li", {}, make("details", {}, summary, ...problems, ...none, make("ol", { className: "sign-offs" }, ...signOffs)));
}

function signOffItem(signOff) {
  const covers = signOff.scope === "page" ? "the whole page" : `the sections ${signOff.sections.join(", ")}`;
  return make("li", {},
    make("p", { className: "who", textContent: `${signOff.name}, ${signOff.role}` }),
    make("p", { textContent: `${moment(signOff.time)} · “${signOff.meaning}”` }),
    make("p", { className: "soft", textContent: `Covers ${covers} of version ${signOff.revision}. ${STANDINGS[signOff.standing]}. Next review ${longDate(signOff.next_review)}.` }));
}

function saveReport() {
  const { pages, ...rest } = state.report;
  const data = JSON.stringify({ bundle: state.bundle.name, verdict: verdictOf(state.report).title, ...rest, pages }, null, 1);
  const address = URL.createObjectURL(new Blob([data], { type: "application/json" }));
  make("a", { href: address, download: "bundle-report.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function forgetKeys() {
  state.trust = null;
  $("keys-name").textContent = "No key list yet.";
  $("keys-forget").hidden = true;
  check();
}

function wire() {
  $("folder").webkitdirectory = true; // every browser has it, and no standard
  for (const id of ["folder", "zip", "keys"]) {
    $(`choose-${id}`).addEventListener("click", () => $(id).click());
    $(id).addEventListener("change", () => { take(filesOfInput($(id))); $(id).value = ""; });
  }
  const over = (isOver) => document.body.classList.toggle("over", isOver);
  addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) { over(false); } });
  addEventListener("drop", (event) => { event.preventDefault(); over(false); take(filesOfDrop(event.dataTransfer)); });
  $("keys-forget").addEventListener("click", forgetKeys);
  $("find").addEventListener("input", () => { state.shown = AT_A_TIME; showPages(); });
  $("more").addEventListener("click", () => { state.shown += 4 * AT_A_TIME; showPages(); });
  $("save").addEventListener("click", saveReport);
}

async function start() {
  const canHash = Boolean(globalThis.crypto?.subtle);
  const canVerify = canHash && (await canCheckSignatures());
  $("no-digests").hidden = canHash;
  $("no-signatures").hidden = !canHash || canVerify;
  if (canHash) { wire(); }
  document.body.dataset.ready = canVerify ? "signatures" : canHash ? "digests" : "nothing";
}

start();
