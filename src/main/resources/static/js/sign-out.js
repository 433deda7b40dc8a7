// Signing out clears what this browser keeps. Whoever has something here that was not sent is asked first, and what
// another person left here is not cleared with it.
const { drop, mine, others, reader } = await import(document.querySelector("link[rel=modulepreload]").href);

const kept = async () => ({ notes: await mine("notes"), drafts: await mine("drafts") });
const leave = async form => {
  await drop("ready", reader).catch(() => {});
  const stays = [...await others("drafts"), ...await others("notes"), ...Object.values(await kept()).flat()];
  if (stays.length) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "keep", value: "yes" }));
  form.submit();
};

for (const form of document.querySelectorAll("form:is([action='/sign-out'], [action='/place/leaving'], [action='/place/offer/refusal'])"))
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const { notes, drafts } = await kept();
    const dialog = form.parentElement.querySelector("dialog");
    if (!dialog || notes.length + drafts.length === 0) return leave(form);
    const say = (what, count) => {
      const line = dialog.querySelector(`[data-of=${what}]`);
      line.hidden = count === 0;
      line.textContent = (count === 1 ? line.dataset.one : line.dataset.many).replace("{0}", count);
    };
    say("notes", notes.length);
    say("drafts", drafts.length);
    dialog.querySelector("[data-send]").hidden = notes.length === 0;
    dialog.querySelector("[data-keep]").onclick = () => leave(form);
    dialog.querySelector("[data-throw]").onclick = async () => {
      for (const note of notes) await drop("notes", note.once);
      for (const draft of drafts) await drop("drafts", draft.key);
      await leave(form);
    };
    dialog.querySelector("[data-stay]").onclick = () => dialog.close();
    dialog.showModal();
  });
