// Where words stand in a file: which of them our own sheet keeps out of sight, and what is folded away.

const UNSEEN_CLASSES = TABLES.standing.out_of_sight;
const OFF_PAPER = TABLES.standing.off_paper;
const MARKS = ["data-section", "data-fact", "data-group", "data-banner"];

/** What is kept out of sight, as pairs of a class and words. */
function unseenWords(root) {
  return [...root.descendants()].flatMap((each) => {
    const isMarked = () => MARKS.some((mark) => each.find(mark).length);
    const names = (each.attributes.class ?? "").split(/\s+/).filter((name) => Object.hasOwn(UNSEEN_CLASSES, name) || (OFF_PAPER.includes(name) && isMarked()));
    return names.map((name) => [name, inOneLine(each.text)]);
  });
}

function unseenProblems(found, says, asOf) {
  const earlier = new Set(TABLES.fixed.earlier);
  return found
    .filter(([name, words]) => !earlier.has(words) && !wordsFor(name, says, asOf).has(words))
    .map(([, words]) => `words that are kept out of sight: ${quoted(words.slice(0, 80))}`);
}

function wordsFor(name, says, asOf) {
  if (name === "late") { return new Set(asOf ? [says.onDate("status.late", asOf)] : []); }
  const begins = UNSEEN_CLASSES[name] ?? [];
  return new Set(Object.keys(says.texts).filter((key) => begins.some((begin) => key.startsWith(begin))).map((key) => says.text(key)));
}

/** Each id of a file with the section whose element has it, or empty; our sheet lays some out by theirs. */
const namedElements = (root) => root.find("id").map((each) => [each.attributes.id, each.attributes["data-section"] ?? ""]);

/** The ids of sections that other elements have, or that stand twice: what has one can cover another part. */
function namesTaken(named, keys) {
  const ids = named.map(([name]) => name);
  const taken = named.filter(([name, section]) => keys.has(name) && (section !== name || ids.indexOf(name) !== ids.lastIndexOf(name)));
  return [...new Set(taken.map(([name]) => name))].sort();
}

/** The section that each part stands in that a reader has to open; empty outside sections. */
function foldedSections(element, key = "") {
  return element.children.filter((child) => typeof child !== "string" && !child.has("data-words")).flatMap((child) => {
    const section = child.attributes["data-section"] ?? key;
    return [...(child.tag === "details" ? [section] : []), ...foldedSections(child, section)];
  });
}
