// Keys: which is whose, what happened to it, and whether a signature was made with it (Ed25519, by the browser itself).

const SIGNED_PREFIX = new TextEncoder().encode(TABLES.signing.prefix);
const PRIME = 2n ** 255n - 19n;
const WORTHLESS = new Set([0n, 1n, PRIME - 1n, ...TABLES.signing.order_8.map(BigInt)]);

/** Read a key list; its own mistakes are named. */
async function readKeyList(bytes, where) {
  const data = decode(bytes, TABLES.schemas["keys.schema.json"], where);
  const acts = [];
  for (const [at, entry] of data.acts.entries()) { acts.push(await keyAct(entry, `${where}, act ${at + 1}`)); }
  return new KeyList(acts, data.policy ? checkedPolicy(data.policy) : null, data.themes ?? []);
}

async function keyAct(entry, where) {
  let bytes;
  try {
    bytes = fromBase64(entry.public_key);
  } catch {
    throw new BadInput("the public key is not base64", where);
  }
  if (!isMoment(entry.at)) { throw new BadInput("the time is none", where); }
  if ((await sha256(bytes)).slice(0, 32) !== entry.key) { throw new BadInput("is not the fingerprint of the public key beside it", `${where}, key`); }
  return { ...entry, bytes };
}

function checkedPolicy(policy) {
  const signing = TABLES.signing.roles;
  if (!policy.sign_roles.length || !policy.sign_roles.every((role) => signing.includes(role))) {
    throw new BadInput(`expected one or more of ${signing.join(", ")}`, "policy.sign_roles");
  }
  if (policy.review_interval_days < 1) { throw new BadInput("expected a number of days, 1 or more", "policy.review_interval_days"); }
  if (policy.lapsed !== "notice" && policy.lapsed !== "withhold") { throw new BadInput(`${quoted(policy.lapsed)} is not a valid LapsedPolicy`, "policy"); }
  return policy;
}

class KeyList {
  constructor(acts, policy, themes) {
    this.acts = acts;
    this.themes = themes;
    this.policy = policy;
    this.opened = new Map();
  }

  added(key) { return this.acts.find((act) => act.key === key && act.kind === "added") ?? null; }
  owner(key) { return this.added(key)?.person ?? null; }
  isOwner(payload) { return this.owner(payload.signer.key) === payload.signer.person; }

  /** Whether a signature of this key, made in this entry of the audit trail, counts today. */
  holds(key, entry) {
    const added = this.added(key);
    return added !== null && added.entry < entry && !this.ending(key, entry);
  }

  /** What made a signature stop counting: that the key was retired before, or revoked. */
  ending(key, entry) {
    const ends = (act) => (act.kind === "retired" ? entry > act.entry : act.kind === "revoked" && entry > (act.after_entry || 0));
    return this.acts.find((act) => act.key === key && ends(act)) ?? null;
  }

  /** Whether `signature` was made over the payload's bytes with the private half of a key. */
  async isAuthentic(payloadBytes, signature, key) {
    const act = this.added(key);
    if (!act || act.bytes.length !== 32 || hasSmallOrder(act.bytes) || signature.length !== 64) { return false; }
    try {
      if (!this.opened.has(key)) { this.opened.set(key, crypto.subtle.importKey("raw", act.bytes, "Ed25519", false, ["verify"])); }
      const message = new Uint8Array(SIGNED_PREFIX.length + payloadBytes.length);
      message.set(SIGNED_PREFIX);
      message.set(payloadBytes, SIGNED_PREFIX.length);
      return await crypto.subtle.verify("Ed25519", await this.opened.get(key), signature, message);
    } catch {
      return false;
    }
  }
}

/** A key of small order lets anybody make signatures that hold for any message (RFC 8032, section 5.1). */
function hasSmallOrder(bytes) {
  const number = BigInt(`0x${hex(Uint8Array.from(bytes).reverse())}`) & ((1n << 255n) - 1n);
  return WORTHLESS.has(number % PRIME);
}

/** Whether this browser can check Ed25519 at all: it has to accept test 1 of RFC 8032, and to refuse it when it is changed. */
async function canCheckSignatures() {
  const bytes = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  try {
    const key = await crypto.subtle.importKey("raw", bytes(TABLES.signing.test.key), "Ed25519", false, ["verify"]);
    const signature = bytes(TABLES.signing.test.signature);
    const accepts = (message) => crypto.subtle.verify("Ed25519", key, signature, message);
    return (await accepts(new Uint8Array())) && !(await accepts(new Uint8Array([0])));
  } catch {
    return false;
  }
}
