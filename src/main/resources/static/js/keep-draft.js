// Keeps what is typed in a form in this tab until it has been saved: when the session ends, the network
// breaks or someone walks away. A draft belongs to one reader and is never shown to another.
const reader = document.body.dataset.reader ?? "";
const left = "draft ";
const keyOf = form => `${left}${reader} ${new URL(form.action).pathname}`;   // a refused form comes back under another address
const read = key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
const write = (key, draft) => { try { sessionStorage.setItem(key, JSON.stringify(draft)); } catch { /* full or refused: the form works without */ } };
const keys = () => { try { return Object.keys(sessionStorage).filter(key => key.startsWith(left)); } catch { return []; } };

const typed = form => [...new FormData(form)].filter(([name, value]) =>
  typeof value === "string" && !["hidden", "password"].includes(form.elements[name]?.type));

function fill(form, draft) {
  for (const field of form.elements) {
    if (!field.name || ["hidden", "password", "file", "submit", "button"].includes(field.type)) continue;
    const kept = draft.typed.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["radio", "checkbox"].includes(field.type)) field.checked = kept.includes(field.value);
    else if (kept.length) field.value = kept[0];
  }
  // The version it was written upon comes back too, so that what others saved since is not overwritten unseen.
  if (form.elements._version && draft.version) form.elements._version.value = draft.version;
}

customElements.define("keep-draft", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form"), key = keyOf(form), draft = read(key);
    const keep = sent => write(key, { typed: typed(form), version: form.elements._version?.value, sent });
    if (form.querySelector("[data-unsaved]")) keep(false);
    else if (draft && JSON.stringify(draft.typed) !== JSON.stringify(typed(form))) {
      fill(form, draft);
      this.#say(form, key);
    }
    form.addEventListener("input", () => keep(false));
    form.addEventListener("submit", () => keep(true));
  }

  #say(form, key) {
    const note = Object.assign(document.createElement("div"), { className: "notice kept" });
    note.setAttribute("role", "status");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: this.dataset.discard });
    button.onclick = () => { sessionStorage.removeItem(key); location.reload(); };
    note.append(Object.assign(document.createElement("p"), { textContent: this.dataset.kept }), button);
    form.before(note);
  }
});

// A sent draft is done with once a page comes that says so, or any page that is not its own form again.
if (reader) {
  const here = new Set([...document.querySelectorAll("keep-draft form")].map(keyOf));
  const unsaved = document.querySelector("[data-unsaved]"), done = document.querySelector("[data-done]");
  for (const key of keys()) {
    const someoneElse = !key.startsWith(`${left}${reader} `);
    if (someoneElse || (read(key)?.sent && !unsaved && (done || !here.has(key)))) sessionStorage.removeItem(key);
  }
}
