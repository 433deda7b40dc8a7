// Searches as people type: a little after the last key the same page is asked for, and what it found takes the place of
// what stands here. Without this script the form does the same with its button.
const form = document.querySelector("#finding");
const parts = ["#found", "#map", "#choose"];
const pause = 300;
let waiting, running;

const address = () => {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if (!query.has("near")) query.delete("within");
  return `/find${query.size ? `?${query}` : ""}`;
};

/** Takes in what changed, and leaves the focus and what was unfolded as they are. */
function show(page) {
  const focus = document.activeElement?.id;
  const open = [...document.querySelectorAll(".finding details[open]")].map(one => one.id);
  const status = document.querySelector("[role=status].finding-count");
  for (const part of parts) document.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  // The line that is read aloud stays the same one, so that it is heard to change.
  const now = document.querySelector("[role=status].finding-count");
  if (status && now) {
    const words = now.textContent;
    now.replaceWith(status);
    if (status.textContent !== words) status.textContent = words;
  }
  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus();
}

async function look() {
  running?.abort();
  running = new AbortController();
  const to = address();
  try {
    const answer = await fetch(to, { signal: running.signal, cache: "no-store" });
    if (!answer.ok) return;
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    history.replaceState(null, "", to);
  } catch { /* typed on, or no connection: the button is still there */ }
}

const soon = wait => { clearTimeout(waiting); waiting = setTimeout(look, wait); };
form.addEventListener("input", event => { if (["text", "near"].includes(event.target.name)) soon(pause); });
document.addEventListener("change", event => { if (event.target.form === form && event.target.matches("[type=checkbox], select")) soon(0); });
form.addEventListener("submit", event => { event.preventDefault(); soon(0); });
