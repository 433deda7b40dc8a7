// Keeps what is typed in a long form until it has been accepted: when the browser is killed, the session ends, the
// network breaks or someone walks away. Which forms may be kept is said by the page; which are long is seen here.
const { all, drop, get, mine, put, reader } = await import(document.querySelector("link[rel=modulepreload]").href);

const DAY = 24 * 60 * 60 * 1000;
const most = draft => (draft.person ? 14 : 1) * DAY;   // a stranger never signs out, so nothing stays long
const free = "textarea, input:not([type]), input:is([type=text], [type=search], [type=email], [type=tel], [type=url], [type=number], [type=date], [type=time])";
const never = "[type=hidden], [type=password], [type=file], [autocomplete=one-time-code]";

/** One with room for words, or with many fields; or a short one of which the page says that its words are worth keeping. */
const isLong = form => form.querySelector("textarea") || form.closest("keep-draft[data-words]") || form.querySelectorAll(free).length > 3;
const keyOf = form => { const to = new URL(form.getAttribute("action"), location); return `${reader} ${to.pathname}${to.search}`; };
const fields = form => [...form.elements].filter(field => field.name && field.matches("input, select, textarea") && !field.matches(never));
const typed = form => fields(form)
  .filter(field => !["radio", "checkbox"].includes(field.type) || field.checked).map(field => [field.name, field.value]);
/** What the page gave, before anyone typed: someone may be quicker than this script. */
const given = form => {
  const copy = form.cloneNode(true);
  copy.reset();
  return typed(copy);
};
const hidden = (form, name) => form.querySelector(`input[name=${name}]`);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Whether what was sent under this key took effect; not known without a connection. */
const arrived = once => fetch(`/sent/${once}`, { cache: "no-store" }).then(answer => answer.ok, () => false);

function fill(form, draft) {
  for (const field of fields(form)) {
    const kept = draft.typed.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["radio", "checkbox"].includes(field.type)) field.checked = kept.includes(field.value);
    else if (kept.length && field.value !== kept[0] && (kept[0] || !field.defaultValue)) {
      field.value = kept[0];
      for (let folded = field.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    }
  }
  // It was sent and no answer came: should that sending still arrive, the two count as one.
  if (draft.sent && draft.once) hidden(form, "_once").value = draft.once;
}

const made = (kind, properties) => Object.assign(document.createElement(kind), properties);

const quiet = document.body.dataset.keeps === "nothing" && location.pathname.match(/^\/tables\/[^/]+/)?.[0];
const isOver = draft => Date.now() - draft.at > most(draft) || (quiet && draft.key.startsWith(`${reader} ${quiet}/`));
for (const draft of await all("drafts")) if (isOver(draft)) await drop("drafts", draft.key);

customElements.define("keep-draft", class extends HTMLElement {
  async connectedCallback() {
    const form = this.querySelector("form");
    this.#sentOnce(form);
    if (!isLong(form)) return;
    const key = keyOf(form), blank = given(form);
    const keep = sent => put("drafts", {
      key, person: reader, at: Date.now(), typed: typed(form),
      version: hidden(form, "_version")?.value, once: hidden(form, "_once")?.value, sent
    }).catch(() => { /* full or refused: the form works without */ });
    const staysBlank = () => same(typed(form), blank) || form.querySelector("[name=quiet][value=yes]:checked");
    form.addEventListener("input", () => staysBlank() ? drop("drafts", key).catch(() => {}) : keep(false));
    form.addEventListener("submit", () => staysBlank() || keep(true));
    if (form.querySelector("[data-unsaved]")) return staysBlank() || keep(false);
    const draft = await get("drafts", key).catch(() => null);
    if (!draft) return staysBlank() || keep(false);
    if (draft.sent && await arrived(draft.once)) return drop("drafts", key);
    if (same(draft.typed, blank)) return;
    const asBefore = draft.version === hidden(form, "_version")?.value;
    if (asBefore) fill(form, draft);
    this.#say(form, draft, asBefore);
  }

  /** Back to a page that the browser held as it was left: what was sent from it counts once, so it is asked for anew. */
  #sentOnce(form) {
    let sent = false;
    form.addEventListener("submit", () => { sent = true; });
    addEventListener("pageshow", event => { if (event.persisted && sent) location.reload(); });
  }

  /** Says that something was kept; what others have changed meanwhile is not overwritten, but can be copied from. */
  #say(form, draft, isBack) {
    const note = made("div", { className: isBack ? "notice kept" : "notice caution kept" });
    note.setAttribute("role", "status");
    const on = new Intl.DateTimeFormat({ en: "en-GB", fr: "fr-CA" }[document.documentElement.lang], { dateStyle: "long" }).format(draft.at);
    const afresh = made("button", { type: "button", className: "link", textContent: this.dataset.discard });
    afresh.onclick = () => this.#ask(afresh, draft);
    note.append(made("p", { textContent: (isBack ? this.dataset.kept : this.dataset.changed).replace("{0}", on) }));
    if (!isBack) note.append(this.#copy(form, draft));
    note.append(afresh);
    form.before(note);
  }

  /** Nothing that was kept goes at one press. */
  #ask(afresh, draft) {
    const gone = made("button", { type: "button", className: "button danger", textContent: this.dataset.gone });
    const stays = made("button", { type: "button", className: "button quiet", textContent: this.dataset.stays });
    const acts = made("div", { className: "acts" });
    acts.append(stays, gone);
    const asked = made("div", { className: "stack tight" });
    asked.append(made("p", { textContent: this.dataset.sure }), acts);
    gone.onclick = async () => { await drop("drafts", draft.key); location.reload(); };
    stays.onclick = () => { asked.replaceWith(afresh); afresh.focus(); };
    afresh.replaceWith(asked);
    stays.focus();
  }

  #copy(form, draft) {
    const list = made("dl", { className: "answers" });
    for (const field of fields(form).filter(field => field.matches(free))) {
      const kept = draft.typed.find(([name]) => name === field.name)?.[1];
      if (!kept || kept === field.value) continue;
      const asked = field.labels?.[0]?.cloneNode(true);
      asked?.querySelector(".optional")?.remove();
      list.append(made("dt", { textContent: asked?.textContent.trim() ?? "" }), made("dd", { textContent: kept, dir: "auto" }));
    }
    return list;
  }
});

// Where two people saved at once, the draft goes on under the key of the page that shows both.
for (const both of document.querySelectorAll("form[data-unsaved]")) {
  const draft = await get("drafts", keyOf(both)).catch(() => null);
  if (draft) await put("drafts", { ...draft, once: hidden(both, "_once").value, sent: true });
}
const here = new Set([...document.querySelectorAll("keep-draft form, form[data-unsaved]")].map(keyOf));
for (const draft of await mine("drafts"))
  if (draft.sent && !here.has(draft.key) && await arrived(draft.once)) await drop("drafts", draft.key);
