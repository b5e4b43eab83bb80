// What a person gives: files and folders that were dropped or chosen, sorted into a bundle and a list of keys.

/** Collect all files below dropped items, as pairs of a path and a File. Must be called within the event. */
async function filesOfDrop(transfer) {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile()).filter(Boolean);
  const found = [];
  for (const entry of entries) {
    if (entry instanceof File) { found.push([entry.name, entry]); } else { await collect(entry, found); }
  }
  return found;
}

async function collect(entry, found) {
  if (found.length >= MAX_NAMES) { return; }
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    found.push([path, await new Promise((done, failed) => { entry.file(done, failed); })]);
    return;
  }
  const reader = entry.createReader();
  const batch = () => new Promise((done, failed) => { reader.readEntries(done, failed); });
  for (let entries = await batch(); entries.length; entries = await batch()) {
    for (const each of entries) { await collect(each, found); }
  }
}

const filesOfInput = (input) => [...input.files].map((file) => [file.webkitRelativePath || file.name, file]);

/** Sort what was given: `bundle` is a source of files, `keys` a File; either may be null. */
async function sorted(found) {
  const loose = found.filter(([path]) => !path.includes("/"));
  const zip = loose.find(([path]) => /\.zip$/i.test(path));
  if (zip) { return { bundle: await ZipSource.open(zip[1]), keys: looseKeys(loose) }; }
  if (found.some(([path]) => path === "manifest.json")) { return { bundle: new FolderSource("the files", found), keys: null }; }
  const inside = found.filter(([path]) => path.includes("/"));
  const folder = inside.length ? inside[0][0].split("/")[0] : "";
  return { bundle: inside.length ? new FolderSource(folder, inside.map(([path, file]) => [path.slice(path.indexOf("/") + 1), file])) : null, keys: looseKeys(loose) };
}

const looseKeys = (loose) => loose.find(([path]) => /\.json$/i.test(path))?.[1] ?? null;
