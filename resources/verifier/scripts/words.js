// What pages say in words of their own: the strings of Trial Editor, or those of a theme in their places. Data, never templates.

const PLACE = /\{([a-z0-9]+)\}/g;

class Words {
  constructor(own) { this.texts = { ...TABLES.strings, ...own }; }

  text(key) { return this.texts[key]; }
  say(key, places) { return this.text(key).replace(PLACE, (_all, place) => places[place]); }
  /** What a heading or a label of what is made from the record reads here. */
  label(text) { return this.texts[Object.keys(TABLES.strings).find((key) => key.startsWith("label.") && TABLES.strings[key] === text)] ?? text; }
  onDate(key, day) { return this.say(key, { date: this.date(day) }); }
  windowTitle(title) { return this.say("page.window", { title, site: this.text("site.name") }); }
  role(payload) { return this.text(`role.${payload.role}`); }

  /** `day` is an ISO date. */
  date(day) {
    const [year, month, dayOfMonth] = day.split("-").map(Number);
    return this.say("date.long", { month: this.text(`date.month.${month}`), day: String(dayOfMonth), year: String(year) });
  }

  /** `time` is an ISO time. */
  clock(time) {
    const hour = Number(time.slice(11, 13));
    const places = { hour12: String(hour % 12 || 12), hour24: String(hour), minute: time.slice(14, 16) };
    return this.say(hour < 12 ? "clock.morning" : "clock.afternoon", places);
  }

  listed(parts) {
    if (parts.length <= 1) { return parts.join(""); }
    const joined = parts.slice(1, -1).reduce((first, rest) => this.say("list.more", { first, rest }), parts[0]);
    return this.say(parts.length > 2 ? "list.last" : "list.two", { first: joined, last: parts.at(-1) });
  }

  /** A signature as a page shows it (21 CFR 11.50): the printed name, the date and time, the meaning. */
  evidence(payload) {
    const { signer, time, meaning } = payload;
    return this.say("review.signed", { name: signer.name, role: this.role(payload), date: this.date(time.slice(0, 10)), clock: this.clock(time), meaning });
  }

  /** All that may stand on a page outside sections and facts, but for what says its date. */
  fixed() {
    const own = Object.keys(this.texts).filter((key) => key.startsWith("own."));
    return [...TABLES.fixed.earlier, ...[...TABLES.fixed.keys, ...own].map((key) => this.text(key))];
  }
  dated(asOf) { return ["page.as_of", "status.as_of", "status.late"].map((key) => this.onDate(key, asOf)); }

  /** A regular expression of all that a page can say of how many criteria there are. */
  criteriaNote() {
    const mark = this.text("number.thousands");
    const number = `[0-9${/^\s$/u.test(mark) ? " " : escaped(mark)}]+`; // read back, any space is a plain one
    const form = (key, places) => this.text(key).split(PLACE).map((piece, at) => (at % 2 ? places[piece] : escaped(piece))).join("");
    const either = (...forms) => `(?:${forms.join("|")})`;
    const names = ["one", "other", ...RULES.further_forms];
    const forms = (key) => either(...names.filter((name) => this.text(`${key}.${name}`) !== undefined).map((name) => form(`${key}.${name}`, { count: number })));
    const [join, cannot] = ["criteria.join", "criteria.cannot"].map(forms);
    const rules = either(form("criteria.both", { join, cannot }), join, cannot);
    const told = either(form("criteria.all"), form("criteria.some"), form("criteria.told", { count: number }));
    return new RegExp(`^(?:${form("criteria.lists", { rules })} ${told})$`, "u");
  }
}

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

const ENGLISH = new Words({});
const longDate = (day) => ENGLISH.date(day);
