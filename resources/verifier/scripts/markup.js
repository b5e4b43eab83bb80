// A strict reader of Trial Editor's own HTML: a small tree, or a refusal. Anything that a page does not have (a script, a
// comment, a style, an element left open) is refused, so that what is read is what a browser shows.

const MARKUP = {
  elements: new Set(TABLES.markup.elements),
  attributes: new Set(TABLES.markup.attributes),
  empty: new Set(TABLES.markup.void),
  depth: TABLES.markup.depth,
  scripted: new Set(TABLES.markup.scripted),
};
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

class Element_ {
  constructor(tag, attributes = {}, children = []) {
    this.tag = tag;
    this.attributes = attributes;
    this.children = children;
  }

  get text() { return this.children.map((child) => (typeof child === "string" ? child : child.text)).join(""); }

  * descendants() {
    for (const child of this.children) {
      if (typeof child !== "string") {
        yield child;
        yield* child.descendants();
      }
    }
  }

  has(attribute) { return Object.hasOwn(this.attributes, attribute); }
  find(attribute) { return [...this.descendants()].filter((each) => each.has(attribute)); }

  only(tag) {
    const found = [...this.descendants()].filter((each) => each.tag === tag);
    if (found.length !== 1) { throw new NotOurMarkup(`expected one <${tag}>, found ${found.length}`); }
    return found[0];
  }
}

function parseMarkup(html) {
  const open = [new Element_("")];
  const token = /<(?:!--|!([^>]*)>|\?|(\/?)([a-zA-Z][^\s/>]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>)/g;
  let at = 0;
  for (let found = token.exec(html); found; found = token.exec(html)) {
    addText(open, html.slice(at, found.index));
    at = token.lastIndex;
    addTag(open, found);
    if (open.at(-1).tag === "script" && !found[2]) { at = token.lastIndex = addScript(open, html, at); }
  }
  addText(open, html.slice(at));
  if (open.length !== 1) { throw new NotOurMarkup(`<${open.at(-1).tag}> is left open`); }
  return open[0];
}

/** The text of a script is no markup: it goes on to the first end tag, whatever stands in it. */
function addScript(open, html, at) {
  const end = html.slice(at).search(/<[/]script\s*>/i);
  if (end < 0) { throw new NotOurMarkup(`<${open.at(-1).tag}> is left open`); }
  if (end) { open.at(-1).children.push(html.slice(at, at + end)); }
  return at + end;
}

function addText(open, text) {
  if (/<[a-zA-Z/!?]/.test(text)) { throw new NotOurMarkup("a tag that does not end"); }
  if (text) { open.at(-1).children.push(withoutReferences(text)); }
}

function withoutReferences(text) {
  return text.includes("&") ? text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]*));/gi, oneReference) : text;
}

function oneReference(all, hexDigits, digits, name) {
  if (name) {
    if (!Object.hasOwn(NAMED, name)) { throw new NotOurMarkup(`the character reference ${all.slice(0, 20)}`); }
    return NAMED[name];
  }
  const code = hexDigits ? parseInt(hexDigits, 16) : parseInt(digits, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

function addTag(open, [all, declaration, closing, name, rest]) {
  if (all.startsWith("<!-")) { throw new NotOurMarkup("a comment"); }
  if (all === "<?") { throw new NotOurMarkup("a processing instruction"); }
  if (declaration !== undefined) {
    const isFirst = open.length === 1 && open[0].children.every((each) => typeof each === "string");
    if (declaration.toLowerCase() !== "doctype html" || !isFirst) { throw new NotOurMarkup("a declaration"); }
    return;
  }
  const tag = name.toLowerCase();
  if (closing) { closeTag(open, tag); } else { openTag(open, tag, rest); }
}

function closeTag(open, tag) {
  if (open.at(-1).tag !== tag || open.length === 1) { throw new NotOurMarkup(`</${tag.slice(0, 20)}> closes nothing`); }
  open.pop();
}

function openTag(open, tag, rest) {
  if (rest.endsWith("/")) { throw new NotOurMarkup(`a self-closing <${tag.slice(0, 20)}>`); }
  if (!MARKUP.elements.has(tag) || (tag === "script" && !MARKUP.scripted.has(open.at(-1).tag))) { throw new NotOurMarkup(`a <${tag.slice(0, 20)}> element`); }
  const element = new Element_(tag, attributesOf(tag, rest));
  open.at(-1).children.push(element);
  if (!MARKUP.empty.has(tag)) { open.push(element); }
  if (open.length > MARKUP.depth) { throw new NotOurMarkup("elements nested too deep"); }
}

function attributesOf(tag, rest) {
  const pattern = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
  const attributes = {};
  let at = 0;
  for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
    at = pattern.lastIndex;
    const name = found[1].toLowerCase();
    if (!MARKUP.attributes.has(name)) { throw new NotOurMarkup(`the attribute ${quoted(name.slice(0, 20))} on <${tag}>`); }
    if (Object.hasOwn(attributes, name)) { throw new NotOurMarkup(`an attribute twice on <${tag}>`); }
    attributes[name] = withoutReferences(found[2] ?? found[3] ?? found[4] ?? "");
  }
  if (rest.slice(at).trim()) { throw new NotOurMarkup(`loose signs in <${tag}>`); }
  return attributes;
}
