// The plan of a page (its blueprint), as far as a reader can notice it.

const UNTITLED = new Set(["title", "summary"]); // written sections whose headings a page does not show

async function readPlan(bytes, digest, where) {
  let plan;
  try {
    const data = parseToml(readText(bytes, where));
    plan = { sections: planSections(data), digest: await sha256OfText(canonical(data)) };
  } catch (error) {
    throw new BadInput(`cannot be read (${error instanceof BadInput ? error.bare : wordsOf(error)})`, where);
  }
  if (plan.digest !== digest) { throw new BadInput("is not the blueprint that its name says", where); }
  return plan;
}

function planSections(data) {
  const isPlan = Array.isArray(data.section) && data.section.length > 0 && data.section.every((each) => typeof each.key === "string" && typeof each.heading === "string");
  if (!isPlan || new Set(data.section.map((each) => each.key)).size < data.section.length) { throw new BadInput("expected sections with a key of their own and a heading"); }
  return data.section.map((each) => ({
    key: each.key,
    kind: "layout" in each ? "fact" : "written",
    heading: each.heading,
    group: each.group ?? "",
    required: each.required ?? false,
    depends: each.depends ?? [],
    layout: each.layout ?? null,
    rows: each.rows ?? [],
    headings: each.headings ?? [],
  }));
}

const readAs = (spec, heading) => [spec.group, heading].filter(Boolean).join(": ");
const readHeading = (spec) => readAs(spec, spec.heading);
const madeHeadings = (spec) => [spec.heading, ...spec.headings.map((pair) => pair[1])].map((each) => readAs(spec, each));
const showsNoHeading = (spec) => !readHeading(spec) || (spec.kind === "written" && UNTITLED.has(spec.key));
const looksAlike = (one, other) => same(one.sections.map(canonical).sort(), other.sections.map(canonical).sort());
