// What a bundle says of its theme: which words its pages may have beside the signed ones. Nobody signs a theme.

const THEME = "theme.json";
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const RULES = TABLES.theme;

/** The strings that pages of a bundle have, the digests of its theme's own files, and what is wrong with it. */
async function checkTheme(manifest, bytes, trust) {
  if (!bytes) { return { says: new Words({}), own: {}, problems: [] }; }
  let statement;
  try {
    statement = decode(bytes, TABLES.schemas["theme.schema.json"], THEME);
  } catch (error) {
    return { says: new Words({}), own: {}, problems: [wordsOf(error)] };
  }
  const problems = await themeProblems(manifest, statement, bytes, trust);
  if (Object.entries(statement.strings).some(([key, text]) => !isString(key, text))) {
    return { says: new Words({}), own: statement.static, problems: [...problems, `${THEME}: its strings are not such as pages have`] };
  }
  return { says: new Words(statement.strings), own: statement.static, problems };
}

async function themeProblems(manifest, statement, bytes, trust) {
  const digest = await sha256OfText(canonical(statement));
  const isNamed = manifest.theme.name === statement.name && manifest.theme.digest === digest;
  const isPlain = readText(bytes, THEME) === `${canonical(statement)}\n`;
  return [
    ...(isNamed && isPlain ? [] : [`${THEME}: is not the theme that the manifest names`]),
    ...(trust && !trust.themes.includes(digest) ? [`${THEME}: the workspace of the key list never used this theme`] : []),
  ];
}

/** Whether a string has a key that pages know, plain words, and the places that the program fills in. */
function isString(key, text) {
  const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "u");
  const known = englishOf(key);
  const ours = known ?? "";
  if (known === undefined && !whole(RULES.own).test(key)) { return false; }
  if (key === "site.lang") { return whole(RULES.lang).test(text); }
  if (key === "number.thousands") { return RULES.thousands.includes(text); }
  const bare = text.replace(PLACE, "");
  const isPlain = [...text].length <= RULES.longest && text === text.split(/\s+/u).filter(Boolean).join(" ") && !UNSEEN.test(text.replace(/[\u200c\u200d]/g, ""));
  return isPlain && (/[\p{L}\p{N}]/u.test(bare) || bare !== text) && !/[{}]/.test(bare) && hasPlaces(key, text, ours);
}

/** Whether a language is written from right to left: by the script that its tag names, or else by itself. */
function isRightToLeft(lang) {
  const [language, ...rest] = lang.split("-");
  const script = rest.find((part) => /^[A-Za-z]{4}$/.test(part)) ?? "";
  return RULES.right_to_left.includes(script ? script[0].toUpperCase() + script.slice(1).toLowerCase() : language);
}

/** The English string that stands for a key; for a form that English does not have, its other one. */
function englishOf(key) {
  const isFurther = !Object.hasOwn(TABLES.strings, key) && RULES.further_forms.includes(formOf(key));
  const there = isFurther ? otherOf(key) : key;
  return Object.hasOwn(TABLES.strings, there) ? TABLES.strings[there] : undefined;
}

const formOf = (key) => key.slice(key.lastIndexOf(".") + 1);
const otherOf = (key) => `${key.slice(0, key.lastIndexOf("."))}.other`;

function hasPlaces(key, text, ours) {
  const places = (words) => [...words.matchAll(PLACE)].map(([, place]) => place).sort();
  const [found, wanted] = [places(text), places(ours)];
  if (RULES.clocks.includes(key)) { return same(found, ["hour12", "minute"]) || same(found, ["hour24", "minute"]); }
  if (RULES.one_number.includes(formOf(key)) && Object.hasOwn(TABLES.strings, otherOf(key))) { return found.every((place) => wanted.includes(place)) && new Set(found).size === found.length; }
  return same(found, wanted);
}
