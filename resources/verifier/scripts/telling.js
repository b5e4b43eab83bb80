// What came of the check, in plain words.

const many = (count, one, more) => `${count.toLocaleString("en-US")} ${count === 1 ? one : more}`;
const moment = (time) => `${longDate(time.slice(0, 10))}, ${time.slice(11, 16)} UTC`;

/** The verdict: its tone, what it is, and what it means for the person. */
function verdictOf(report) {
  if (report.problems.length) {
    return {
      tone: "bad",
      title: `Do not rely on this bundle: ${many(report.problems.length, "problem", "problems")}`,
      lines: ["Something in it is not as it was when it was made and signed. Ask whoever sent it for a new copy, and tell them what stands below."],
    };
  }
  if (!report.signaturesChecked) {
    return {
      tone: "open",
      title: "Files and words agree; the signatures could not be checked",
      lines: [
        "This browser cannot check Ed25519 signatures. So nobody can say here whether the signatures are true.",
        "Open this page in a current Chrome, Edge, Firefox or Safari, or use the command trialeditor verify.",
      ],
    };
  }
  return report.trusted ? trustedVerdict() : consistentVerdict();
}

const trustedVerdict = () => ({
  tone: "good",
  title: "This bundle is whole, and its signers are confirmed",
  lines: ["No file was changed, every signature is true, every page shows the words that were signed, and the keys are those of your key list."],
});

const consistentVerdict = () => ({
  tone: "open",
  title: "Consistent; signers not confirmed",
  lines: [
    "No file was changed since the bundle was made, every signature fits, and every page shows the words that were signed.",
    "But the bundle brought its own keys. Whoever makes a whole false bundle can bring false keys too. To know who signed, get the key list of the workspace from its publisher by another way, and add it in step 2.",
  ],
});

/** More that a reader of the bundle should know, whatever the verdict. */
function notesOn(report) {
  const notes = [];
  if (report.sample) { notes.push("This is a sample. Nothing in it is for patients."); }
  if (report.drafts === 1) { notes.push("One page is a draft: nobody signed all of its words. Do not publish it."); }
  if (report.drafts > 1) { notes.push(`${report.drafts.toLocaleString("en-US")} pages are drafts: nobody signed all of their words. Do not publish them.`); }
  if (report.passedOver.length) { notes.push(`Passed over ${many(report.passedOver.length, "file", "files")} that macOS or Windows put there, such as ${report.passedOver.sort(byText)[0]}. Keep such files off the server.`); }
  return notes;
}

const KINDS_OF_PROBLEMS = [
  ["Files", "Files that are not those that the manifest lists.", /: (?:was changed|is missing|was added|belongs to no page|names a page or a file twice|is damaged|is too large)|is not a plain|stands there twice$|packed|than the zip/],
  ["Signatures and keys", "Sign-offs that are not true, or that nobody can confirm.", /^signatures\/|^keys\.json|none that was signed|whole-page sign-off|last one that was signed|beyond the signed one|^policy/],
  ["Words on pages", "Pages that do not show what was signed.", /^/],
];

/** Problems by kind, for people: [heading, explanation, problems]. */
function groupedProblems(problems) {
  const kindOf = (problem) => KINDS_OF_PROBLEMS.findIndex(([, , pattern]) => pattern.test(problem));
  return KINDS_OF_PROBLEMS.map(([title, lead], at) => [title, lead, problems.filter((each) => kindOf(each) === at)]).filter(([, , found]) => found.length);
}

const STANDINGS = {
  counts: "Counts",
  false: "Does not count: it is not true",
  retired: "Does not count: the key was retired before",
  revoked: "Does not count: the key was revoked",
  early: "Does not count: the key was not there yet",
};

/** Everybody who signed, by key: name, roles, how often, from when to when. */
function signersOf(pages) {
  const people = new Map();
  for (const signOff of pages.flatMap((page) => page.signOffs).filter((each) => each.standing === "counts")) {
    const found = people.get(signOff.key) ?? { name: signOff.name, roles: new Set(), count: 0, first: signOff.time, last: signOff.time, key: signOff.key };
    found.roles.add(signOff.role);
    found.count += 1;
    found.first = signOff.time < found.first ? signOff.time : found.first;
    found.last = signOff.time > found.last ? signOff.time : found.last;
    people.set(signOff.key, found);
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, "en"));
}

function stateOfPage(page) {
  if (page.problems.length) { return ["bad", many(page.problems.length, "problem", "problems")]; }
  if (page.draft) { return ["open", "draft"]; }
  const last = page.review ? `reviewed ${longDate(page.review.reviewed)}` : "signed in part";
  return ["good", last];
}
