// What the window does to the page in the preview. It runs in a world of its own: the page's own scripts stay off, and
// the page's bytes stay those of an export. Timers do not run here; frames, listeners and animations do.
(function () {
  "use strict";
  if (window.trialeditor) { return; }
  const PAPER_EDGE = "15mm"; // as gui/looks.py has it
  const STYLE = `
    @media screen {
      [data-section] { cursor: pointer; }
      [data-section]:hover { outline: 2px dashed var(--accent, currentColor); outline-offset: 6px; border-radius: 2px; }
      ins { background: var(--open-tint, #e4f3e9); color: inherit; text-decoration: underline 2px var(--open, #17693a); }
      del { background: var(--closed-tint, #faeae8); color: inherit; text-decoration: line-through 2px var(--closed, #8c2f2b); }
      [data-note] { margin-bottom: 0.5rem; font-size: 0.875rem; font-weight: 600; color: var(--soon, #7a4b00); }
    }`;
  const written = new WeakMap();
  const own = new CSSStyleSheet();
  let look = { scheme: "", paper: false };

  const part = (key) => document.querySelector('[data-section="' + CSS.escape(key) + '"]');
  const tell = (what, fields) => console.info("trialeditor:" + JSON.stringify({ what, ...fields }));

  function mediaRules() {
    const sheets = [...document.styleSheets];
    return sheets.flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule));
  }

  function wanted(media) {
    const scheme = (/prefers-color-scheme:\s*(dark|light)/.exec(media) || [])[1];
    if (media === "print") { return look.paper ? "all" : media; }
    if (!scheme) { return media; }
    if (look.paper) { return "not all"; }
    return look.scheme ? (look.scheme === scheme ? "screen" : "not all") : media;
  }

  function apply() {
    for (const rule of mediaRules()) {
      if (!written.has(rule)) { written.set(rule, rule.media.mediaText); }
      const media = wanted(written.get(rule));
      if (rule.media.mediaText !== media) { rule.media.mediaText = media; }
    }
    const scheme = look.paper ? "light" : look.scheme;
    const paper = `@media screen { :root { padding: ${PAPER_EDGE}; } }`;
    own.replaceSync(
      STYLE + (scheme ? `@media screen { :root { color-scheme: ${scheme}; } }` : "") + (look.paper ? paper : ""),
    );
    document.adoptedStyleSheets = [own];
  }

  function wordsBefore(section, event) {
    const words = section.querySelector("[data-words]");
    const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
    if (!words || !caret || !words.contains(caret.startContainer)) { return ""; }
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(caret.startContainer, caret.startOffset);
    const copy = range.cloneContents();
    copy.querySelectorAll("del, [data-note]").forEach((each) => each.remove());
    return copy.textContent;
  }

  function clicked(event) {
    const section = event.target.closest("[data-section]");
    if (!section || event.target.closest("a, summary") || !getSelection().isCollapsed) { return; }
    tell("clicked", { key: section.dataset.section, before: wordsBefore(section, event) });
  }

  window.trialeditor = {
    look(next) { look = next; apply(); },
    patch(key, html, number) {
      const section = part(key);
      if (!section) { return false; }
      const open = [...section.querySelectorAll("details")].map((each) => each.open);
      section.innerHTML = html;
      [...section.querySelectorAll("details")].forEach((each, at) => { each.open = open[at] || false; });
      if (number) {
        requestAnimationFrame(() => requestAnimationFrame(() => tell("painted", { number })));
      }
      return true;
    },
    show(key, marked) {
      const section = part(key);
      if (!section) { return; }
      const box = section.getBoundingClientRect();
      if (box.bottom < 40 || box.top > innerHeight - 40) { scrollTo(0, scrollY + box.top - 80); }
      if (!marked) { return; }
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const ring = { outline: "3px solid var(--accent, currentColor)", outlineOffset: "6px" };
      const gone = { outline: "3px solid transparent", outlineOffset: "6px" };
      section.animate(calm ? [ring, ring] : [ring, ring, gone], { duration: 1200 });
    },
    here() {
      const sections = [...document.querySelectorAll("[data-section]")];
      const seen = sections.find((each) => each.getBoundingClientRect().bottom > 40);
      return seen ? seen.dataset.section : "";
    },
  };
  document.addEventListener("click", clicked);
  document.addEventListener("load", apply, true);
  document.addEventListener("DOMContentLoaded", apply);
})();
