// Gathers an answer to a fact check and saves it as a file. It loads nothing and sends nothing.
(() => {
  "use strict";
  const asked = JSON.parse(document.getElementById("asked").textContent);
  const form = document.getElementById("answer");
  const parts = [...form.querySelectorAll(".part")];
  let changed = false;

  /** The words that are marked within a part, in one line; empty when none are. */
  function markedIn(part) {
    const marked = getSelection();
    const words = part.querySelector(".words");
    const isInside = marked.rangeCount && words.contains(marked.anchorNode) && words.contains(marked.focusNode);
    return isInside ? marked.toString().replace(/\s+/g, " ").trim().slice(0, 1000) : "";
  }

  let lastMarked = { part: null, words: "" };
  document.addEventListener("selectionchange", () => {
    const part = parts.find((each) => markedIn(each));
    if (part) { lastMarked = { part, words: markedIn(part) }; }
  });

  function addRemark(part) {
    const made = document.getElementById("remark").content.firstElementChild.cloneNode(true);
    made.querySelector(".quote").value = lastMarked.part === part ? lastMarked.words : "";
    lastMarked = { part: null, words: "" };
    made.querySelector(".drop").addEventListener("click", () => {
      made.remove();
      part.querySelector(".add").focus();
      sumUp();
    });
    part.querySelector(".remarks").append(made);
    made.querySelector(".text").focus();
  }

  function remarksOf(part) {
    const read = (remark, kind) => remark.querySelector(kind).value.trim();
    const all = [...part.querySelectorAll(".remark")].map((each) => ({ quote: read(each, ".quote"), text: read(each, ".text") }));
    return all.filter((each) => each.text);
  }

  const answerOf = (part) => ({
    key: part.dataset.key,
    heading: part.dataset.heading,
    judgment: form.elements[`j-${part.dataset.key}`].value || null,
    remarks: remarksOf(part),
  });

  function sumUp() {
    const answers = parts.map(answerOf);
    const judged = answers.filter((each) => each.judgment).length;
    const remarks = answers.reduce((sum, each) => sum + each.remarks.length, 0);
    document.getElementById("sum").textContent = `${judged} of ${answers.length} parts judged, ${remarks} ${remarks === 1 ? "comment" : "comments"}.`;
  }

  /** Say what is missing, and go there; return whether something is. */
  function lacks() {
    const trouble = document.getElementById("trouble");
    const empty = ["name", "role"].map((id) => document.getElementById(id)).find((each) => !each.value.trim());
    for (const id of ["name", "role"]) { document.getElementById(id).toggleAttribute("aria-invalid", empty?.id === id); }
    trouble.hidden = !empty;
    if (empty) {
      trouble.textContent = empty.id === "name" ? "Please write your name, so that they know who says it." : "Please write your part in the study.";
      empty.focus();
    }
    return Boolean(empty);
  }

  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function save(event) {
    event.preventDefault();
    if (lacks()) { return; }
    const read = (id) => document.getElementById(id).value.trim();
    const answer = { ...asked, who: { name: read("name"), role: read("role") }, answered: today(), sections: parts.map(answerOf), overall: read("overall") };
    const address = URL.createObjectURL(new Blob([JSON.stringify(answer, null, 1)], { type: "application/json" }));
    const name = `fact-check-${asked.nct}-answer.json`;
    Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    changed = false;
    const saved = document.getElementById("saved");
    saved.textContent = `Saved as ${name} among your downloads. Send this file back to the person who asked you. Nothing was sent from here.`;
    saved.hidden = false;
  }

  for (const part of parts) { part.querySelector(".add").addEventListener("click", () => addRemark(part)); }
  form.addEventListener("input", () => { changed = true; document.getElementById("saved").hidden = true; sumUp(); });
  form.addEventListener("submit", save);
  addEventListener("beforeunload", (event) => { if (changed) { event.preventDefault(); } });
  sumUp();
})();
