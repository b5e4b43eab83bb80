// A bag (BagIt, RFC 8493) around a bundle: its files against its lists, and these against the rules.

const PAYLOAD = "data/";
const BAG_LIST = /^(tag)?manifest-([a-z0-9]+)\.txt$/;
const BAG_LINE = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/s;
const BAG_DECLARED = /^BagIt-Version: *(0\.9[3-7]|1\.0)\s+Tag-File-Character-Encoding: *UTF-8\s*$/i;
const BAG_DIGESTS = { sha1: "SHA-1", sha256: "SHA-256", sha384: "SHA-384", sha512: "SHA-512" };
const UNKNOWN_TO_BROWSERS = ["md5", "sha224"]; // known to the command, and left to it

const byText = (one, other) => (one < other ? -1 : Number(one > other));

/** The check of the bag around a source's bundle; `tell` is called after each file. */
class BagCheck {
  constructor(source, tell) {
    Object.assign(this, { source, tell });
    this.names = [...source.bag.keys()].sort(byText);
    this.payload = this.names.filter((name) => name.startsWith(PAYLOAD));
    this.tags = this.names.filter((name) => !name.startsWith(PAYLOAD));
    this.size = 0;
  }

  async problems() {
    const declared = BAG_DECLARED.test(await this.text("bagit.txt"));
    const problems = declared ? [] : ["bagit.txt: does not declare a bag of a known version with its lists in UTF-8"];
    const lists = this.tags.map((name) => BAG_LIST.exec(name)).filter(Boolean);
    if (!lists.some((found) => !found[1])) { problems.push("manifest-sha512.txt: is missing, and so is any other list of the payload"); }
    const listed = [];
    for (const found of lists) { listed.push(await this.readList(found, problems)); }
    problems.push(...(await this.compared(listed)), ...(await this.oxum()));
    return problems;
  }

  async readList([name, tag, kind], problems) {
    const digests = new Map();
    if (!(kind in BAG_DIGESTS) && !UNKNOWN_TO_BROWSERS.includes(kind)) { problems.push(`${name}: is a list of a kind that is not known here`); }
    const lines = (await this.text(name)).split(/\r\n|\r|\n/).filter(Boolean);
    for (const [number, line] of lines.entries()) {
      const found = BAG_LINE.exec(line);
      const path = found?.[2].replace(/%0[AaDd]|%25/g, (code) => decodeURIComponent(code));
      if (!found) {
        problems.push(`${name}: line ${number + 1} is no digest with a path`);
      } else if (digests.has(path)) {
        problems.push(`${name}: lists ${quoted(path.slice(0, 100))} twice`);
      } else if (Boolean(tag) === path.startsWith(PAYLOAD) || path.startsWith("tagmanifest-")) {
        problems.push(`${name}: lists ${quoted(path.slice(0, 100))}, which does not belong there`);
      } else {
        digests.set(path, found[1].toLowerCase());
      }
    }
    return { name, kind, isOfTags: Boolean(tag), digests };
  }

  /** Compare lists with files: each payload file is in each of its lists, each list of them in each list of tags. */
  async compared(lists) {
    const problems = [];
    const ofPayload = lists.filter((list) => !list.isOfTags).map((list) => list.name);
    for (const { name, isOfTags, digests } of lists) {
      const wanted = isOfTags ? ofPayload : this.payload;
      problems.push(...wanted.filter((path) => !digests.has(path)).map((path) => `${path}: is missing in ${name}`));
    }
    const paths = new Set([...this.payload, ...lists.flatMap((list) => [...list.digests.keys()])]);
    for (const path of [...paths].sort(byText)) { problems.push(...(await this.file(path, lists))); }
    return problems;
  }

  async file(path, lists) {
    const problems = [];
    try {
      const bytes = await this.source.read(path, this.source.bag);
      this.size += path.startsWith(PAYLOAD) && this.source.bag.has(path) ? bytes.length : 0;
      for (const { name, kind, digests } of lists.filter((list) => list.digests.has(path) && list.kind in BAG_DIGESTS)) {
        const digest = hex(new Uint8Array(await crypto.subtle.digest(BAG_DIGESTS[kind], bytes)));
        if (digest !== digests.get(path)) { problems.push(`${path}: is not as ${name} has it`); }
      }
    } catch (error) {
      problems.push(`${path.slice(0, 100)}: ${error instanceof BadInput ? error.bare : wordsOf(error)}`);
    }
    this.tell();
    return problems;
  }

  /** Compare the number of bytes and files that the bag says it holds, where it says so. */
  async oxum() {
    const text = this.tags.includes("bag-info.txt") ? await this.text("bag-info.txt") : "";
    const told = [...text.matchAll(/^Payload-Oxum[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gim)].map((found) => found[1]);
    const held = `${this.size}.${this.payload.length}`;
    const problems = told.length > 1 ? ["bag-info.txt: says Payload-Oxum twice"] : [];
    if (told.length && told[0] !== held) { problems.push(`bag-info.txt: says that the bag holds ${told[0].slice(0, 40)} (bytes and files); it holds ${held}`); }
    return problems;
  }

  async text(name) {
    try {
      return readText(await this.source.read(name, this.source.bag), name);
    } catch {
      return "";
    }
  }
}
