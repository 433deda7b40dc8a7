// The page without a signal: notes a moment for whoever was here last and chose that their tables are ready.
const { all, drop, get, put } = await import(document.querySelector("link[rel=modulepreload]").href);

const form = document.querySelector("form"), list = document.querySelector("[data-notes]");
const person = (await get("ready", "last here").catch(() => null))?.is ?? "";
const known = person ? await get("ready", person) : null;
const ready = known && Date.now() - known.at < 14 * 24 * 60 * 60 * 1000 ? known : null;   // names grow old, and so do seats
const draft = `${person} /no-signal`;
const made = (kind, properties, ...inside) => { const one = Object.assign(document.createElement(kind), properties); one.append(...inside); return one; };
const here = () => ready.tables.find(table => table.path === form.elements.table.value);
const typed = () => [...new FormData(form)];

function showWho() {
  const who = document.querySelector("[data-who]"), table = here();
  who.replaceChildren(...(table?.who ?? []).map((side, at) => {
    const name = made("p", { className: "company-name", id: `side-${at}`, dir: "auto", textContent: side.name });
    const choices = side.choices.map(choice => made("label", { className: "choice" },
      made("input", { type: "checkbox", name: "who", value: choice.value }), made("span", { dir: "auto", textContent: choice.label })));
    const group = made("div", { className: `company-side tone-${side.tone}` }, name, made("div", { className: "choices" }, ...choices));
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", name.id);
    return group;
  }));
  for (const part of form.querySelectorAll("[data-not-quiet]")) part.hidden = !table || table.quiet;
}

function back(entries) {
  for (const [name, value] of entries)
    for (const field of form.querySelectorAll(`[name="${name}"]`))
      if (["radio", "checkbox"].includes(field.type)) field.checked ||= field.value === value;
      else field.value = value;
}

function missing() {
  const given = new FormData(form);
  const needed = { table: true, kind: true, day: true, who: !here()?.quiet };
  const gaps = Object.keys(needed).filter(name => needed[name] && !given.get(name));
  for (const problem of form.querySelectorAll("[data-problem]")) problem.hidden = !gaps.includes(problem.dataset.problem);
  return gaps;
}

const on = new Intl.DateTimeFormat({ en: "en-GB", fr: "fr-CA" }[document.documentElement.lang], { dateStyle: "long", timeZone: "UTC" });
const words = label => label.querySelector("span").textContent;
const chosen = name => [...form.querySelectorAll(`[name=${name}]:checked`)].map(field => words(field.closest("label")));

async function note(event) {
  event.preventDefault();
  const [gap] = missing();
  if (gap) return form.querySelector(`[name=${gap}]`)?.focus();
  const table = here();
  const fields = [...typed().filter(([name]) => name !== "table"), ["seen", "me"]];
  const [kind] = chosen("kind"), day = form.elements.day.value;
  const quietly = { action: `${table.path}/quiet-moments`, form: `${table.path}/quiet-moments/new`, title: kind, fields: [["day", day], ["kind", form.elements.kind.value]] };
  const told = {
    action: `${table.path}/moments`, form: `${table.path}/moments/new`, title: [kind, ...chosen("who")].join(" · "), fields,
    text: form.elements.note.value, quietly
  };
  await put("notes", { once: crypto.randomUUID(), person, at: Date.now(), where: table.name, day, ...(table.quiet ? quietly : told) });
  await drop("drafts", draft);
  form.reset();
  begin();
  await show();
  list.querySelector("p").focus();
}

async function show() {
  const mine = (await all("notes")).filter(note => note.person === person).sort((one, other) => one.at - other.at);
  list.hidden = mine.length === 0;
  list.querySelector("p").textContent = (mine.length === 1 ? list.dataset.one : list.dataset.many).replace("{0}", mine.length);
  list.querySelector("ul").replaceChildren(...mine.map(note =>
    made("li", {}, made("strong", { dir: "auto", textContent: note.title }), made("br"), made("span", { dir: "auto", textContent: `${note.where}, ${on.format(new Date(note.day))}` }))));
}

function begin() {
  const now = new Date();
  form.elements.day.value = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
  if (ready.tables.length === 1) form.elements.table.value = ready.tables[0].path;
  showWho();
}

document.querySelector("[data-blank]").hidden = Boolean(ready);
form.hidden = !ready;
if (ready) {
  form.elements.table.append(...ready.tables.map(table => made("option", { value: table.path, textContent: table.name })));
  form.elements.table.onchange = showWho;
  begin();
  const kept = await get("drafts", draft);
  if (kept) {
    back(kept.typed.filter(([name]) => name === "table"));
    showWho();
    back(kept.typed);
  }
  form.addEventListener("input", () => put("drafts", { key: draft, person, at: Date.now(), typed: typed() }));
  form.addEventListener("submit", note);
  await show();
}
addEventListener("online", () => { document.querySelector("[data-online]").hidden = false; });
