// What all parts share: errors, bytes and text, digests, and JSON in its one canonical form (RFC 8785).

/** Something in the bundle that cannot be read. `bare` is the message without the file that it is about. */
class BadInput extends Error {
  constructor(bare, where = "") {
    super(where ? `${where}: ${bare}` : bare);
    this.bare = bare;
  }
}

/** HTML that Trial Editor does not write. */
class NotOurMarkup extends Error {}

const TABLES = JSON.parse(document.getElementById("tables").textContent);
const MAX_FILE = 256 * 1024 * 1024;

/** The words of an error, whatever it is: nothing in a bundle stops the check, it becomes a problem. */
const wordsOf = (error) => (error instanceof BadInput ? error.message : String(error && error.message ? error.message : error));

function readText(bytes, where) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput("is not UTF-8", where);
  }
}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

async function sha256(bytes) {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

const sha256OfText = (text) => sha256(new TextEncoder().encode(text));

/** Read base64 strictly, as RFC 4648 has it. */
function fromBase64(text) {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) { throw new BadInput("the signature is not base64"); }
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    throw new BadInput("the signature is not base64");
  }
}

/** Quote a name from the bundle as the command line does. */
function quoted(text) {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const safe = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
  return mark + (mark === "'" ? safe.replaceAll("'", "\\'") : safe) + mark;
}

const MAX_DEPTH_OF_JSON = 200;

/** The RFC 8785 form of a JSON value. */
function canonical(value, depth = 0) {
  if (depth > MAX_DEPTH_OF_JSON) { throw new BadInput("nested too deep for a canonical form"); }
  if (value === null || typeof value === "boolean") { return String(value); }
  if (typeof value === "number") { return canonicalNumber(value); }
  if (typeof value === "string") { return canonicalText(value); }
  if (Array.isArray(value)) { return `[${value.map((each) => canonical(each, depth + 1)).join(",")}]`; }
  const members = Object.keys(value).sort().map((key) => `${canonicalText(key)}:${canonical(value[key], depth + 1)}`);
  return `{${members.join(",")}}`;
}

function canonicalNumber(value) {
  const text = String(value === 0 ? 0 : value);
  const unsafe = Number.isInteger(value) && !Number.isSafeInteger(value) && !text.includes("e");
  if (!Number.isFinite(value) || unsafe) { throw new BadInput("a number without a canonical form"); }
  return text;
}

function canonicalText(text) {
  if (/\p{Cs}/u.test(text)) { throw new BadInput("half a character has no canonical form"); }
  return JSON.stringify(text);
}

const same = (one, other) => canonical(one ?? null) === canonical(other ?? null);

/** Read a JSON file of the bundle and hold it to its schema. */
function decode(bytes, schema, where) {
  let value;
  try {
    value = JSON.parse(readText(bytes, where));
  } catch (error) {
    throw new BadInput(error instanceof BadInput ? `cannot be read: ${error.bare}` : "cannot be read: it is no JSON", where);
  }
  const problem = schemaProblem(value, schema, schema, "$");
  if (problem) { throw new BadInput(`cannot be read: ${problem}`, where); }
  return value;
}

const KINDS = {
  object: (value) => value !== null && typeof value === "object" && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

/** Say where a value is not as a JSON Schema asks; the parts of JSON Schema that a bundle's schemas use. */
function schemaProblem(value, schema, root, path) {
  if (schema.$ref) { return schemaProblem(value, root.$defs[schema.$ref.split("/").pop()], root, path); }
  if (schema.anyOf) {
    const found = schema.anyOf.map((each) => schemaProblem(value, each, root, path));
    return found.includes("") ? "" : found[0];
  }
  if (schema.enum && !schema.enum.includes(value)) { return `\`${path}\` is none of ${schema.enum.join(", ")}`; }
  if (schema.type && !KINDS[schema.type](value)) { return `expected ${schema.type} at \`${path}\``; }
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(value)) { return `\`${path}\` has another form`; }
  if (schema.minimum !== undefined && value < schema.minimum) { return `\`${path}\` is too small`; }
  if (schema.format === "date" && !isDate(value)) { return `\`${path}\` is no date`; }
  if (schema.type === "array") { return firstProblem(value.map((each, at) => [each, schema.items ?? {}, `${path}[${at}]`]), root); }
  return schema.type === "object" ? memberProblem(value, schema, root, path) : "";
}

function memberProblem(value, schema, root, path) {
  const known = schema.properties ?? {};
  const missing = (schema.required ?? []).find((key) => !Object.hasOwn(value, key));
  if (missing) { return `\`${path}\` lacks ${missing}`; }
  const others = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
  if (schema.additionalProperties === false && others.length) { return `\`${path}\` has an unknown member ${quoted(others[0])}`; }
  const rest = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  return firstProblem(Object.keys(value).map((key) => [value[key], Object.hasOwn(known, key) ? known[key] : rest, `${path}.${key}`]), root);
}

function firstProblem(parts, root) {
  for (const [value, schema, path] of parts) {
    const problem = schemaProblem(value, schema, root, path);
    if (problem) { return problem; }
  }
  return "";
}

function isDate(text) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isMoment(text) {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
