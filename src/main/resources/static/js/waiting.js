// Notes taken without a signal wait on Today until the one who took them sends them: each through the ordinary form,
// with a key of its own, so that it counts once however often it is sent.
const { drop, mine, put, reader } = await import(document.querySelector("link[rel=modulepreload]").href);

const section = document.querySelector("[data-waiting]"), say = section.dataset, form = section.querySelector("form");
const title = section.querySelector("h2"), list = section.querySelector("ul"), blank = section.querySelector("template");
const lines = new Map();

const dayOf = note => new Intl.DateTimeFormat({ en: "en-GB", fr: "fr-CA" }[document.documentElement.lang], { dateStyle: "long", timeZone: "UTC" }).format(new Date(note.day));

async function show() {
  const notes = await mine("notes");
  title.textContent = notes.length === 0 ? say.sent : notes.length === 1 ? say.one : say.many.replace("{0}", notes.length);
  form.hidden = notes.length === 0;
  for (const note of notes) if (!lines.has(note.once)) lines.set(note.once, line(note));
  section.hidden = lines.size === 0;
}

function line(note) {
  const one = blank.content.cloneNode(true).firstElementChild, part = name => one.querySelector(`[data-part=${name}]`);
  part("title").textContent = note.title;
  part("where").textContent = `${note.where}, ${dayOf(note)}`;
  part("text").textContent = note.text ?? "";
  part("throw").onclick = async () => { await drop("notes", note.once); lines.delete(note.once); one.remove(); await show(); };
  part("mend").onclick = async () => {
    const { pathname, search } = new URL(note.action, location);
    await put("drafts", { key: `${reader} ${pathname}${search}`, person: reader, at: note.at, typed: note.fields, once: note.once, sent: false });
    await drop("notes", note.once);
    location = note.form;
  };
  list.append(one);
  if (note.problem) problem(one, note.problem);
  return one;
}

function problem(one, words) {
  const place = one.querySelector("[data-part=problem]");
  place.hidden = false;
  place.querySelector("span").textContent = words;
}

/** Where it led, or in words why it was not taken. */
async function send(note) {
  const body = new URLSearchParams(note.fields);
  for (const field of form.querySelectorAll("input[type=hidden]")) if (field.name !== "_once") body.append(field.name, field.value);
  body.append("_once", note.once);
  body.append("_as", note.person);
  const answer = await fetch(note.action, { method: "POST", body }).catch(() => null);
  if (!answer) return { why: say.noSignal };
  if (answer.status === 409) return { why: say.another };
  if (answer.status === 404) return { why: say.gone };
  if (answer.redirected && new URL(answer.url).pathname.startsWith("/sign-in")) return { why: say.signIn };
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (note.quietly && new URL(answer.url).pathname === note.quietly.form)
    return { why: page.querySelector("[data-done] p")?.textContent ?? say.failed, instead: note.quietly };
  if (answer.ok && answer.redirected) return { to: answer.url };
  return { why: [...page.querySelectorAll("main .problem span, main .closed .why")].map(problem => problem.textContent).join(" ") || say.failed };
}

async function sent(note) {
  const one = lines.get(note.once), { to, why, instead } = await send(note);
  if (instead) {   // the table became quiet: nobody who was there is kept, here neither
    await put("notes", { ...note, ...instead, once: crypto.randomUUID(), quietly: null, problem: why });
    await drop("notes", note.once);
    lines.delete(note.once);
    return one.remove();
  }
  if (why) {
    await put("notes", { ...note, problem: why });
    return problem(one, why);
  }
  await drop("notes", note.once);
  const link = Object.assign(document.createElement("a"), { href: to, textContent: note.title });
  one.querySelector("[data-part=title]").replaceChildren(link);
  one.querySelector("[data-part=problem]").hidden = true;
  one.querySelector("[data-part=acts]").remove();
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  form.querySelector("button").disabled = true;
  for (const note of await mine("notes")) await sent(note);
  form.querySelector("button").disabled = false;
  await show();
  title.focus();
});
await show();
