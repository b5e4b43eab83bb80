// TOML 1.0, as far as page plans use it: tables, lists, texts, numbers, true and false. A date has no place in a plan.

class TomlReader {
  constructor(text) {
    this.text = text.replaceAll("\r\n", "\n");
    this.at = 0;
  }

  fail(what) { throw new BadInput(`not TOML: ${what} (at character ${this.at + 1})`); }
  peek(word) { return this.text.startsWith(word, this.at); }
  get done() { return this.at >= this.text.length; }

  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) { return null; }
    this.at = pattern.lastIndex;
    return found;
  }

  expect(word) {
    if (!this.peek(word)) { this.fail(`expected ${word}`); }
    this.at += word.length;
  }

  spaces() { this.take(/[ \t]*/y); }
  blank() { this.take(/(?:[ \t\n]|#[^\n]*)*/y); }

  lineEnd() {
    this.take(/[ \t]*(?:#[^\n]*)?/y);
    if (!this.done) { this.expect("\n"); }
  }

  document() {
    const root = Object.create(null);
    const seen = new Set();
    let table = root;
    for (this.blank(); !this.done; this.blank()) {
      if (this.peek("[")) { table = this.header(root, seen); } else { this.pair(table); }
      this.lineEnd();
    }
    return root;
  }

  header(root, seen) {
    const many = this.peek("[[");
    this.expect(many ? "[[" : "[");
    const path = this.path();
    this.expect(many ? "]]" : "]");
    const key = path.pop();
    const parent = path.reduce((table, part) => this.within(table, part), root);
    if (many) { return this.oneMore(parent, key); }
    const name = JSON.stringify([...path, key]);
    if (seen.has(name) && !Array.isArray(root[path[0]])) { this.fail("a table twice"); }
    seen.add(name);
    return this.within(parent, key);
  }

  oneMore(parent, key) {
    if (!(key in parent)) { parent[key] = []; }
    if (!Array.isArray(parent[key])) { this.fail("a table and a list of one name"); }
    const made = Object.create(null);
    parent[key].push(made);
    return made;
  }

  within(table, key) {
    if (!(key in table)) { table[key] = Object.create(null); }
    const found = Array.isArray(table[key]) ? table[key].at(-1) : table[key];
    if (found === null || typeof found !== "object") { this.fail("a value is no table"); }
    return found;
  }

  path() {
    const parts = [];
    do {
      this.spaces();
      parts.push(this.key());
      this.spaces();
    } while (this.take(/\./y));
    return parts;
  }

  key() {
    if (this.peek('"')) { return this.basic(); }
    if (this.peek("'")) { return this.literal(); }
    const bare = this.take(/[A-Za-z0-9_-]+/y);
    return bare ? bare[0] : this.fail("expected a name");
  }

  pair(table) {
    const path = this.path();
    const key = path.pop();
    const parent = path.reduce((each, part) => this.within(each, part), table);
    this.expect("=");
    this.spaces();
    if (key in parent) { this.fail("a name twice"); }
    parent[key] = this.value();
  }

  value() {
    if (this.peek('"""')) { return this.long('"""'); }
    if (this.peek("'''")) { return this.long("'''"); }
    if (this.peek('"')) { return this.basic(); }
    if (this.peek("'")) { return this.literal(); }
    if (this.peek("[")) { return this.list(); }
    if (this.peek("{")) { return this.inlineTable(); }
    const word = this.take(/true|false/y);
    return word ? word[0] === "true" : this.number();
  }

  basic() {
    const found = this.take(/"((?:[^"\\\n\x00-\x08\x0a-\x1f\x7f]|\\.)*)"/y);
    return found ? this.unescaped(found[1]) : this.fail("a text without an end");
  }

  literal() {
    const found = this.take(/'([^'\n]*)'/y);
    return found ? found[1] : this.fail("a text without an end");
  }

  long(mark) {
    const pattern = mark === '"""' ? /"""\n?((?:[^\\]|\\[^])*?"{0,2})"""(?!")/y : /'''\n?([^]*?'{0,2})'''(?!')/y;
    const found = this.take(pattern);
    if (!found) { this.fail("a text without an end"); }
    return mark === "'''" ? found[1] : this.unescaped(found[1].replace(/((?:^|[^\\])(?:\\\\)*)\\[ \t]*\n[ \t\n]*/g, "$1"));
  }

  unescaped(text) {
    const plain = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", '"': '"', "\\": "\\" };
    return text.replace(/\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^])/g, (_all, code) => {
      if (code.length > 1) { return String.fromCodePoint(parseInt(code.slice(1), 16)); }
      return code in plain ? plain[code] : this.fail("an unknown escape");
    });
  }

  list() {
    const items = [];
    this.expect("[");
    for (this.blank(); !this.peek("]"); this.blank()) {
      items.push(this.value());
      this.blank();
      if (!this.take(/,/y) && !this.peek("]")) { this.fail("expected , or ]"); }
    }
    this.expect("]");
    return items;
  }

  inlineTable() {
    const table = Object.create(null);
    this.expect("{");
    this.spaces();
    while (!this.peek("}")) {
      this.pair(table);
      this.spaces();
      if (!this.take(/,[ \t]*/y) && !this.peek("}")) { this.fail("expected , or }"); }
    }
    this.expect("}");
    return table;
  }

  number() {
    const found = this.take(/[+-]?(?:0x[0-9A-Fa-f_]+|0o[0-7_]+|0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]+)?(?:[eE][+-]?[0-9_]+)?)(?![-:0-9A-Za-z.])/y);
    return found ? Number(found[0].replaceAll("_", "").replace(/^\+/, "")) : this.fail("a value of another kind");
  }
}

const parseToml = (text) => new TomlReader(text).document();
