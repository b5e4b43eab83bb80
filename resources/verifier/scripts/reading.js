// From a page's tree back to the words that it shows, section by section: the reader text, which is what people sign.

const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const foldSpaces = (text) => text.replace(SPACES, " ");
const inOneLine = (text) => foldSpaces(text).replace(/^ | $/g, "");
const LONGEST_RUN = 30;

/** NFC; a run of more than 30 combining marks is parted by U+034F (UAX #15, stream-safe text). */
const compose = (text) => text.replace(/[\u00c0-\u{10ffff}]{11,}/gu, partMarks).normalize("NFC");

function partMarks(chars) {
  let made = "";
  let run = 0;
  for (const char of chars) {
    const pieces = [...char.normalize("NFD")];
    const marks = pieces.filter((each) => each !== "\u034f" && /\p{Mn}/u.test(each)).length;
    run = marks === pieces.length ? run + marks : marks;
    if (run > LONGEST_RUN) {
      made += "\u034f";
      run = marks;
    }
    made += char;
  }
  return made;
}

/** Read a page's file into its sections and all the rest. */
function readPageFile(html) {
  const root = parseMarkup(html);
  const [head, body] = headAndBody(root);
  const page = { title: head.only("title").text, sections: [], facts: [], links: [], others: [], words: [], wordLinks: [] };
  walk(body, "", page);
  page.banners = body.find("data-banner").map((each) => [each.attributes["data-banner"], inOneLine(each.text)]);
  page.others.push(...body.find("aria-label").map((each) => each.attributes["aria-label"]));
  page.metas = [...head.descendants()].filter((each) => each.tag !== "title" && each.tag !== "script").map((each) => Object.entries(each.attributes));
  page.scripts = [...root.descendants()].filter((each) => each.tag === "script").map(scriptOf);
  page.unseen = unseenWords(body);
  page.folded = foldedSections(body);
  page.named = namedElements(body);
  page.untils = body.find("data-until").map((each) => each.attributes["data-until"]);
  page.labels = root.find("data-label").map((each) => [each.attributes["data-label"], bareText(each)]);
  page.languages = tonguesOf(root);
  return page;
}

/** What names a language or a direction. Words of people turned another way would read in another order. */
function tonguesOf(root) {
  const marked = (element) => [...element.descendants()].filter((each) => each.has("lang") || each.has("dir"));
  const found = marked(root);
  if (found.some((each) => each.tag !== "html" && (each.has("data-section") || each.find("data-section").length))) {
    throw new NotOurMarkup("a language or a direction around a section");
  }
  const written = root.find("data-section").filter((section) => section.attributes["data-state"] !== "fact");
  if (written.some((section) => marked(section).some((each) => !each.has("data-fact")))) { throw new NotOurMarkup("a language or a direction among written words"); }
  return found.map((each) => [each.tag, each.attributes.lang ?? "", each.attributes.dir ?? ""]);
}

/** Both, or a refusal of anything beside them: a browser shows words wherever they stand. */
function headAndBody(root) {
  const ofHead = ["meta", "link", "title", "script"];
  const [html] = elementsAlone(root, ["html"]);
  const [head, body] = elementsAlone(html, ["head", "body"]);
  elementsAlone(head, head.children.filter((each) => typeof each !== "string").map((each) => each.tag).filter((tag) => ofHead.includes(tag)));
  const ofFrame = ["meta", "link", "title", "html", "head", "body"];
  const strange = [...body.descendants()].find((each) => ofFrame.includes(each.tag));
  if (strange) { throw new NotOurMarkup(`a <${strange.tag}> element in the body`); }
  if ([...body.descendants()].filter((each) => each.tag === "main").length > 1) { throw new NotOurMarkup("a second <main> element"); }
  return [head, body];
}

/** What is in an element: elements with these tags, and no words. */
function elementsAlone(element, tags) {
  const found = element.children.filter((each) => typeof each !== "string");
  const hasWords = element.children.some((each) => typeof each === "string" && inOneLine(each));
  if (hasWords || found.map((each) => each.tag).join() !== tags.join()) {
    throw new NotOurMarkup(element.tag === "head" ? "words in the head" : "something beside the head and the body");
  }
  return found;
}

function scriptOf(element) {
  if (Object.keys(element.attributes).some((name) => name !== "type")) { throw new NotOurMarkup(`attributes on a <${element.tag}>`); }
  return [element.attributes.type ?? "", bareText(element)];
}

function walk(element, group, page) {
  let heading = group;
  for (const child of element.children) {
    if (typeof child === "string") { noteOther(child, page); } else if (child.has("data-group")) { heading = lineOf(child); } else { sortElement(child, heading, page); }
  }
}

function noteOther(text, page) {
  const words = inOneLine(text);
  if (words) { page.others.push(words); }
}

function sortElement(element, group, page) {
  if (element.tag === "script") { return; }
  if (element.tag === "a") { page.links.push(element.attributes.href ?? ""); }
  if (element.has("data-fact")) {
    page.facts.push([element.attributes["data-fact"], lineOf(element)]);
  } else if (element.has("data-glossary")) {
    readGlossary(element, page);
  } else if (element.has("data-title")) {
    page.facts.push(["title", lineOf(element)]);
  } else if (element.has("data-section")) {
    readSection(element, group, page);
  } else {
    walk(element, group, page);
  }
}

function readSection(element, group, page) {
  const headings = element.find("data-heading");
  const own = headings.length ? inOneLine(labelOf(headings[0])) : "";
  const state = element.attributes["data-state"] ?? "";
  page.sections.push({
    key: element.attributes["data-section"],
    state,
    heading: [group, own].filter(Boolean).join(": "),
    text: wordsOfSection(element, state === "fact"),
  });
  page.others.push(...[...element.descendants()].filter((each) => isSpan(each, "noted")).map((each) => notedParts(each).label));
  page.wordLinks.push(...[...element.descendants()].filter((each) => isLink(each, "word")).map((each) => each.attributes.href));
  readRest(element, headings[0], page);
}

/** "Words to know": a heading, notes, one list of meanings, and their sources. */
function readGlossary(element, page) {
  for (const child of elementsOf(element)) {
    const parts = child.children.filter((each) => typeof each !== "string");
    if (child.tag === "dl") {
      page.words.push(...elementsOf(child).map(knownWord));
    } else {
      noteOther(bareText(parts.map((each) => each.tag).join() === "span,cite" ? parts[0] : child), page);
    }
  }
}

function knownWord(element) {
  const parts = elementsOf(element);
  const dfn = parts.length ? elementsOf(parts[0]) : [];
  if (element.tag !== "div" || parts.map((part) => part.tag).join() !== "dt,dd" || dfn.map((each) => each.tag).join() !== "dfn") {
    throw new NotOurMarkup("a meaning without its word");
  }
  return { anchor: element.attributes.id ?? "", term: lineOf(dfn[0]), meaning: lineOf(parts[1]) };
}

/** A link of the page's own in the words of a section: to a meaning, or to call. */
const isLink = (element, kind) => element.tag === "a" && Object.keys(element.attributes).sort().join() === "class,href" && element.attributes.class === kind;

/** Such a link adds nothing to its words: it leads to a meaning on the page, or to what the words name. */
function leadsWhereItSays(link) {
  const { href } = link.attributes;
  return (isLink(link, "word") && href.startsWith(`#${TABLES.word}`)) || (isLink(link, "call") && href === callTarget(bareText(link)));
}

const callTarget = (words) => (words.includes("@") ? `mailto:${words}` : `tel:${words.replace(/[^0-9+]/g, "")}`);

function readRest(element, heading, page) {
  for (const child of element.children) {
    if (typeof child === "string") {
      noteOther(child, page);
    } else if (child.has("data-fact")) {
      page.facts.push([child.attributes["data-fact"], lineOf(child)]);
    } else if (child.has("data-section")) {
      throw new NotOurMarkup("a section within a section");
    } else if (child !== heading && !child.has("data-words")) {
      if (child.tag === "a") { throw new NotOurMarkup("a link beside a section's words"); }
      readRest(child, heading, page);
    }
  }
}

function wordsOfSection(element, mayFold) {
  const found = element.find("data-words");
  if (found.length !== 1) { throw new NotOurMarkup(`expected the words of a section once, found them ${found.length} times`); }
  if (!mayFold && [...found[0].descendants()].some((each) => each.tag === "details")) { throw new NotOurMarkup("a folded list among written words"); }
  if (!mayFold && [...found[0].descendants()].some((each) => isLink(each, "call"))) { throw new NotOurMarkup("a way to call among written words"); }
  if (!mayFold && element.find("data-label").length) { throw new NotOurMarkup("a label in other words among written ones"); }
  if (!mayFold && [...found[0].descendants()].some((each) => isSpan(each, "noted"))) { throw new NotOurMarkup("an editor's note among written words"); }
  return elementsOf(found[0]).map(blockText).filter(Boolean).join("\n\n");
}

function elementsOf(parent) {
  for (const child of parent.children) {
    if (typeof child === "string" && child.replace(/[ \n]+/g, "")) { throw new NotOurMarkup(`loose words in a <${parent.tag}>`); }
  }
  return parent.children.filter((child) => typeof child !== "string");
}

function blockText(block) {
  const isHeading = block.tag === "h3" || block.tag === "h4";
  if (Object.keys(block.attributes).some((name) => !isHeading || !OF_LABELS.includes(name))) { throw new NotOurMarkup(`attributes on a <${block.tag}> among a section's words`); }
  if (block.tag === "p" || block.tag === "h1") { return lineText(block); }
  if (block.tag === "ul" || block.tag === "ol") { return itemLines(block, 0).join("\n"); }
  if (block.tag === "dl") { return elementsOf(block).map(rowText).join("\n"); }
  if (isHeading) { return `#\t${labelOf(block)}`; }
  throw new NotOurMarkup(`a <${block.tag}> among a section's words`);
}

function rowText(row) {
  const parts = elementsOf(row);
  if (row.tag !== "div" || parts.map((part) => part.tag).join() !== "dt,dd") { throw new NotOurMarkup("a row without a label and a value"); }
  return `${labelOf(parts[0])}:\t${lineText(parts[1])}`;
}

function itemLines(list, depth) {
  return elementsOf(list).flatMap((item, at) => {
    if (item.tag !== "li" || Object.keys(item.attributes).length) { throw new NotOurMarkup(`a <${item.tag}> in a list`); }
    const { words, lists } = partsOfItem(item);
    const mark = list.tag === "ol" ? `${at + 1}.` : "•";
    return [`${"\t".repeat(depth)}${mark}\t${lineText(words)}`, ...lists.flatMap((each) => itemLines(each, depth + 1))];
  });
}

/** An item has its words first and its lists after them; or it folds, and holds nothing but that. */
function partsOfItem(item) {
  const isList = (each) => typeof each !== "string" && (each.tag === "ul" || each.tag === "ol");
  if (item.children.some((each) => typeof each !== "string" && each.tag === "details")) { return foldedItem(item); }
  const first = item.children.findIndex(isList);
  const start = first < 0 ? item.children.length : first;
  return { words: new Element_("li", {}, item.children.slice(0, start)), lists: onlyLists(new Element_("li", {}, item.children.slice(start))) };
}

function foldedItem(item) {
  const details = elementsOf(item);
  const parts = elementsOf(details[0]);
  const isPlain = details.length === 1 && !Object.keys(details[0].attributes).length && parts[0]?.tag === "summary" && !Object.keys(parts[0].attributes).length;
  if (!isPlain) { throw new NotOurMarkup("a folded item with more than its words and its lists"); }
  return { words: parts[0], lists: onlyLists(new Element_("details", {}, parts.slice(1))) };
}

function onlyLists(element) {
  const found = elementsOf(element);
  const other = found.find((each) => each.tag !== "ul" && each.tag !== "ol");
  if (other) { throw new NotOurMarkup(`a <${other.tag}> after a nested list`); }
  return found;
}

const lineText = (element) => compose(inlineText(element, false).split("\t").map(foldSpaces).join("\t").replace(/^ +| +$/g, ""));

function inlineText(element, inLink) {
  return element.children.map((child) => {
    if (typeof child === "string") { return foldSpaces(child); }
    const names = Object.keys(child.attributes).sort().join();
    if ((child.tag === "strong" || child.tag === "em") && !names) { return inlineText(child, inLink); }
    if (child.tag === "a" && !inLink && names === "href,rel") { return `\t[${inlineText(child, true)}\t](${child.attributes.href})`; }
    if (!inLink && isSpan(child, "noted")) {
      const { words, note } = notedParts(child);
      return `\t<${words}\t|${note}\t>`;
    }
    if (!inLink && leadsWhereItSays(child)) { return foldSpaces(bareText(child)); }
    throw new NotOurMarkup(`a <${child.tag}> among words`);
  }).join("");
}

const isSpan = (element, kind) => element.tag === "span" && Object.keys(element.attributes).join() === "class" && element.attributes.class === kind;

/** Words with a note: `words [<label> note]`, the brackets and what they hold in a span of their own. */
function notedParts(element) {
  const textOf = (parts) => parts.filter((each) => typeof each === "string").join("");
  const note = element.children.at(-1);
  const words = textOf(element.children.slice(0, -1));
  if (note === undefined || typeof note === "string" || !isSpan(note, "note") || note.children.length < 3) { throw new NotOurMarkup("words without their note"); }
  const [bracket, label] = note.children;
  const said = textOf(note.children.slice(2));
  const isLabel = typeof label !== "string" && label.tag === "strong" && !Object.keys(label.attributes).length;
  if (bracket !== "[" || !isLabel || !said.startsWith(" ") || !said.endsWith("]")) { throw new NotOurMarkup("a note that is not set as notes are"); }
  if (!words.endsWith(" ") || element.find("class").length !== 1 || [...note.descendants()].length !== 1) { throw new NotOurMarkup("something else beside a note"); }
  return { words: foldSpaces(words.slice(0, -1)), note: foldSpaces(said.slice(1, -1)), label: bareText(label) };
}

const NOTED = /\t<([^\t\n]*)\t\|([^\t\n]*)\t>/g;

/** What of a reader text's notes is signed: each quote with its note and where it stands, by UTF-16 code units. */
function noteLines(text) {
  let part = "";
  const lines = text.split("\n").flatMap((line) => {
    if (line.startsWith("#\t")) { part = line.slice(2); }
    const where = [part, /^([^\t\n]+):\t/.exec(line)?.[1]].filter(Boolean).join(": ");
    return [...line.matchAll(NOTED)].map(([, words, note]) => [words, `[${note}]`, where].filter(Boolean).join("\t"));
  });
  return lines.sort().join("\n");
}

/** Whether notes, as `noteLines` has them, would stand in a made text without notes just as they stood. */
function notesStandIn(text, signed) {
  const lines = signed.split("\n").map((line) => /^([^\t\n]+)\t\[([^\t\n]*)\](?:\t[^\t\n]*)?$/.exec(line));
  if (!signed || lines.some((line) => !line)) { return false; }
  const notes = [...new Map(lines.map(([, quote, note]) => [`${quote}\t${note}`, [quote, note]])).values()].sort(([one], [other]) => [...other].length - [...one].length);
  const shown = text.split("\n");
  let part = "";
  const found = shown.flatMap((line) => {
    if (line.startsWith("#\t")) {
      part = line.slice(2);
      return [];
    }
    const where = [part, /^([^\t\n]+):\t/.exec(line)?.[1]].filter(Boolean).join(": ");
    return quotesIn(line, notes).map(([quote, note]) => [quote, `[${note}]`, where].filter(Boolean).join("\t"));
  });
  return same(found.sort(), signed.split("\n").sort());
}

/** Each note with each place of its quote in a line, as whole words and whole numbers, that no note before it took. */
function quotesIn(line, notes) {
  const taken = [];
  return notes.flatMap(([quote, note]) => {
    const found = [];
    for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) {
      const end = at + quote.length;
      if (!isWithin(line, at) && !isWithin(line, end) && taken.every(([from, to]) => end <= from || to <= at)) {
        taken.push([at, end]);
        found.push([quote, note]);
      }
    }
    return found;
  });
}

/** Whether a place parts a word, a number such as 3.0, or a letter from its mark. */
function isWithin(text, at) {
  const [before, after] = [[...text.slice(0, at)].at(-1) ?? "", [...text.slice(at)][0] ?? ""];
  const isSign = (sign) => /[\p{L}\p{N}]/u.test(sign);
  const isDigit = (sign) => /\p{Nd}/u.test(sign);
  if (!before || !after) { return false; }
  if ((isSign(before) && isSign(after)) || /\p{M}/u.test(after)) { return true; }
  if (after === "." || after === ",") { return isDigit(before) && isDigit(text[at + 1] ?? ""); }
  return (before === "." || before === ",") && isDigit(after) && isDigit(text[at - 2] ?? "");
}

/** Each quote with its note that a reader text has, each once. */
const notesOf = (text) => [...new Map([...text.matchAll(NOTED)].map(([, quote, note]) => [canonical([quote, note]), { quote, text: note }])).values()];

function bareText(element) {
  if (element.children.some((child) => typeof child !== "string")) { throw new NotOurMarkup(`an element in a <${element.tag}>`); }
  return element.text;
}

/** A heading or a label as it is signed: its English, where a page says it in its own language. */
function labelOf(element) {
  const shown = bareText(element);
  return element.attributes["data-label"] ?? shown;
}
const OF_LABELS = ["data-label", "lang", "dir"];

const lineOf = (element) => inOneLine(bareText(element));

/** Reader text in everyday forms: plain text with two spaces a level, and one line of words. */
function plainText(text) {
  return text
    .replace(/^(\t*)(•|[0-9]+\.)\t/gm, (_all, tabs, mark) => `${"  ".repeat(tabs.length)}${mark} `)
    .replace(/^#\t/gm, "")
    .replace(/\t\]\(([^\t()]*)\)/g, " ($1)")
    .replace(NOTED, "$1 [$2]")
    .replaceAll("\t[", "")
    .replaceAll("\t", " ");
}

function oneLine(text) {
  const bare = text.replace(/^(\t*)(•|[0-9]+\.)\t/gm, "").replace(/^#\t/gm, "").replace(/\t\]\(([^\t()]*)\)/g, "");
  return inOneLine(bare.replaceAll("\t[", ""));
}
