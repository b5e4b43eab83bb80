// What gives a bundle its looks: the style sheet is ours, or that of its theme, and so are the pictures.

const STATIC = "trials/static/";
const SHEET = "page.css";
const NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** `own` are the digests of the theme's files by name; `read` gives the bytes of a file, or null when it told why it cannot. */
async function staticProblems(manifest, own, read) {
  const isShown = manifest.formats.includes("html");
  const wanted = new Map(Object.entries(own).filter(([name]) => isShown && !name.endsWith(".css")));
  const found = new Map(manifest.files.filter((file) => file.path.startsWith(STATIC)).map((file) => [file.path.slice(STATIC.length), file.sha256]));
  const problems = [...new Set([...wanted.keys(), ...found.keys()])].filter((name) => wanted.has(name) || name !== SHEET).sort(byText).flatMap((name) => {
    if (!found.has(name)) { return [`${STATIC}${name}: is missing; the theme has it`]; }
    if (!wanted.has(name)) { return [`${STATIC}${name}: belongs to no page`]; }
    return found.get(name) === wanted.get(name) ? [] : [`${STATIC}${name}: is not the picture that the theme has`];
  });
  const bytes = isShown ? await read(`${STATIC}${SHEET}`) : null;
  if (bytes && !(await isKnownSheet(bytes, own))) { problems.push(`${STATIC}${SHEET}: is no style sheet of this version or of the theme, so it could hide words`); }
  return problems;
}

/** Whether a sheet is ours or the theme's, with the theme's further one behind it where there is one. */
async function isKnownSheet(bytes, own) {
  const [base, further] = [own[SHEET], own["theme.css"]];
  const known = base ? [base] : TABLES.sheet.digests;
  if (further === undefined || further === NOTHING) { return known.includes(await sha256(bytes)); }
  for (const end of endsOfLines(bytes)) {
    if (known.includes(await sha256(bytes.slice(0, end))) && (await sha256(bytes.slice(end + 1))) === further) { return true; }
  }
  return false;
}

function * endsOfLines(bytes) {
  let end = bytes.indexOf(10);
  for (let lines = 0; end >= 0 && lines < TABLES.sheet.most_lines; lines += 1) {
    yield end;
    end = bytes.indexOf(10, end + 1);
  }
}
