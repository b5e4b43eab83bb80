// The files of a bundle: out of a folder or a zip file, never beyond it, never without bounds.

const SAFE_PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const LITTER = new RegExp(`^(?:${TABLES.litter})$`); // what macOS and Windows put into folders
const MAX_NAMES = 4_000_000;
const TIGHTEST = 200; // a page packs to a tenth; what claims far more is made to fill the memory
const ALWAYS_ROOM = 1024 * 1024;

const isSafePath = (path) => path.length <= 200 && path.split("/").every((part) => SAFE_PART.test(part));

/** A bundle's files by path. Each file is read when it is asked for. */
class Source {
  constructor(name) {
    this.name = name;
    this.refused = [];
    this.passedOver = [];
    this.entries = new Map();
    this.bag = null; // all files of the bag around the bundle, where there is one
  }

  has(path) { return this.entries.has(path); }

  refuse(words) {
    if (!this.refused.includes(words)) { this.refused.push(words); }
  }

  async read(path, entries = this.entries) {
    const entry = entries.get(path);
    if (!entry) { throw new BadInput("is missing", path); }
    try {
      return await this.bytesOf(entry);
    } catch (error) {
      throw error instanceof BadInput ? new BadInput(error.bare, path) : new BadInput(`cannot be read: ${wordsOf(error)}`, path);
    }
  }

  /** When everything lies in one folder, take that folder for the bundle. */
  withoutTopFolder() {
    const first = [...this.entries.keys()][0]?.split("/")[0];
    const top = `${first}/`;
    const isWrapped = first && !this.has("manifest.json") && (this.has(`${top}manifest.json`) || this.has(`${top}bagit.txt`));
    if (isWrapped && [...this.entries.keys()].every((path) => path.startsWith(top))) {
      this.entries = new Map([...this.entries].map(([path, entry]) => [path.slice(top.length), entry]));
    }
    return this;
  }

  /** In a bag, take its payload for the bundle. */
  withoutBag() {
    if (!this.bag && this.has("bagit.txt") && !this.has("manifest.json")) {
      this.bag = this.entries;
      const payload = [...this.bag].filter(([path]) => path.startsWith("data/"));
      this.entries = new Map(payload.map(([path, entry]) => [path.slice("data/".length), entry]));
    }
    return this;
  }
}

class FolderSource extends Source {
  /** `found` are pairs of a path and a File. */
  constructor(name, found) {
    super(name);
    for (const [path, file] of found.slice(0, MAX_NAMES)) { this.add(path, file); }
    this.withoutTopFolder().withoutBag();
  }

  add(path, file) {
    if (LITTER.test(path)) {
      this.passedOver.push(path);
      return;
    }
    if (isSafePath(path)) {
      this.entries.set(path, file);
      return;
    }
    const parts = path.split("/");
    const wrong = parts.findIndex((_part, at) => !isSafePath(parts.slice(0, at + 1).join("/")));
    this.refuse(`${quoted(parts.slice(0, wrong + 1).join("/"))} is not a plain file with a plain name`);
  }

  async bytesOf(file) {
    if (file.size > MAX_FILE) { throw new BadInput("is too large"); }
    return new Uint8Array(await file.arrayBuffer());
  }
}

class ZipSource extends Source {
  static async open(file) {
    const source = new ZipSource(file.name);
    source.file = file;
    try {
      await source.list();
    } catch (error) {
      throw new BadInput(`is not a zip file that can be read (${error instanceof BadInput ? error.bare : wordsOf(error)})`, file.name);
    }
    return source.withoutTopFolder().withoutBag();
  }

  async part(from, to) {
    if (from < 0 || to > this.file.size || from > to) { throw new BadInput("it is cut off"); }
    return new DataView(await this.file.slice(from, to).arrayBuffer());
  }

  async list() {
    const { count, size, start } = await this.directory();
    const view = await this.part(start, start + size);
    this.room = this.file.size;
    this.roomUnpacked = TIGHTEST * this.room + ALWAYS_ROOM;
    for (let at = 0, number = 0; number < Math.min(count, MAX_NAMES); number += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) { throw new BadInput("its list of files is damaged"); }
      const entry = centralEntry(view, at);
      at = entry.next;
      this.keep(entry);
    }
  }

  /** Find the list of files at the end of the zip file, in the form for more than 65,535 files too. */
  async directory() {
    const from = Math.max(0, this.file.size - 65_557);
    const view = await this.part(from, this.file.size);
    let at = view.byteLength - 22;
    while (at >= 0 && view.getUint32(at, true) !== 0x06054b50) { at -= 1; }
    if (at < 0) { throw new BadInput("it has no list of files"); }
    if (at >= 20 && view.getUint32(at - 20, true) === 0x07064b50) { return this.largeDirectory(Number(view.getBigUint64(at - 12, true))); }
    return { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), start: view.getUint32(at + 16, true) };
  }

  async largeDirectory(at) {
    const view = await this.part(at, at + 56);
    if (view.getUint32(0, true) !== 0x06064b50) { throw new BadInput("its list of files is damaged"); }
    const number = (offset) => Number(view.getBigUint64(offset, true));
    return { count: number(32), size: number(40), start: number(48) };
  }

  keep(entry) {
    if (entry.name.endsWith("/") && entry.size === 0) { return; }
    if (LITTER.test(entry.name)) {
      this.passedOver.push(entry.name);
      return;
    }
    const reason = this.whyNot(entry);
    if (reason) {
      this.refuse(`${quoted(entry.name.slice(0, 100))} ${reason}`);
    } else {
      this.room -= entry.packed;
      this.roomUnpacked -= entry.size;
      this.entries.set(entry.name, entry);
    }
  }

  /** All entries together cannot be larger than the file, unless they overlap. */
  whyNot(entry) {
    if (!isSafePath(entry.name)) { return "is not a plain name"; }
    if (this.has(entry.name)) { return "stands there twice"; }
    if (entry.encrypted) { return "is encrypted"; }
    if (entry.method !== 0 && entry.method !== 8) { return "is packed in a way that is not known here"; }
    if (entry.packed > this.room || entry.size > MAX_FILE || (entry.method === 0 && entry.size !== entry.packed)) { return "is larger than the zip file"; }
    const most = Math.min(TIGHTEST * entry.packed + ALWAYS_ROOM, this.roomUnpacked);
    return entry.size > most ? "is packed too tight to be a page" : "";
  }

  async bytesOf(entry) {
    const head = await this.part(entry.start, entry.start + 30);
    if (head.getUint32(0, true) !== 0x04034b50) { throw new BadInput("is damaged"); }
    const begin = entry.start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const packed = new Uint8Array((await this.part(begin, begin + entry.packed)).buffer);
    return entry.method === 0 ? packed : inflated(packed, entry.size);
  }
}

function centralEntry(view, at) {
  const [names, extras, notes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const entry = {
    name: new TextDecoder("utf-8").decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, names)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    next: at + 46 + names + extras + notes,
  };
  readLargeNumbers(view, at + 46 + names, extras, entry);
  return entry;
}

/** Numbers that 32 bits cannot hold stand in an extra field (zip64). */
function readLargeNumbers(view, begin, length, entry) {
  for (let at = begin; at + 4 <= begin + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) { continue; }
    let place = at + 4;
    for (const key of ["size", "packed", "start"]) {
      if (entry[key] === 0xffffffff) {
        entry[key] = Number(view.getBigUint64(place, true));
        place += 8;
      }
    }
  }
}

/** Unpack, and stop at the size that was promised. */
async function inflated(packed, size) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const made = new Uint8Array(size);
  let filled = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    if (filled + step.value.length > size) {
      await reader.cancel();
      throw new BadInput("is larger than it says");
    }
    made.set(step.value, filled);
    filled += step.value.length;
  }
  if (filled !== size) { throw new BadInput("is damaged"); }
  return made;
}
