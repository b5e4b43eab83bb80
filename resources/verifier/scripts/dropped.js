// What a person gives: files and folders that were dropped or chosen, sorted into a bundle and a list of keys.

/** Collect all files below dropped items, as pairs of a path and a File. What was dropped can be asked for only at once. */
async function filesOfDrop(transfer) {
  const found = [];
  const folders = [];
  for (const item of [...transfer.items].filter((each) => each.kind === "file")) {
    const entry = item.webkitGetAsEntry?.();
    const file = entry?.isDirectory ? null : item.getAsFile();
    if (file) { found.push([file.name, file]); }
    if (entry?.isDirectory) { folders.push({ entry, handle: item.getAsFileSystemHandle?.() }); }
  }
  for (const { entry, handle } of folders) {
    // Chromium does not read entries for a page that was opened from a file, but it reads handles; others know entries only.
    if (handle) { await collectHandle(await handle, "", found); } else { await collectEntry(entry, found); }
  }
  return found;
}

async function collectHandle(handle, above, found) {
  if (found.length >= MAX_NAMES) { return; }
  const path = above ? `${above}/${handle.name}` : handle.name;
  if (handle.kind === "file") {
    found.push([path, await handle.getFile()]);
    return;
  }
  for await (const each of handle.values()) { await collectHandle(each, path, found); }
}

async function collectEntry(entry, found) {
  if (found.length >= MAX_NAMES) { return; }
  if (entry.isFile) {
    found.push([entry.fullPath.replace(/^\//, ""), await new Promise((done, failed) => { entry.file(done, failed); })]);
    return;
  }
  const reader = entry.createReader();
  const batch = () => new Promise((done, failed) => { reader.readEntries(done, failed); });
  for (let entries = await batch(); entries.length; entries = await batch()) {
    for (const each of entries) { await collectEntry(each, found); }
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
