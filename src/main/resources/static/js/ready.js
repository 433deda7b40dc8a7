// Keeps on this device what noting a moment without a signal takes, for whoever chose so: one page of no one's, and the
// names of their tables and of whom they may name. Fetched anew whenever they look at Today.
const { all, drop, get, put, reader } = await import(document.querySelector("link[rel=modulepreload]").href);

const place = document.querySelector("[data-worker]");
const { worker, page, tables } = place.dataset;
const can = "serviceWorker" in navigator && "caches" in window;

async function makeReady() {
  const mine = await fetch(tables, { cache: "no-store" }).then(answer => answer.json());
  if (mine.person !== reader) return;
  const blank = await fetch(page, { credentials: "omit", cache: "no-store" });
  const html = new DOMParser().parseFromString(await blank.clone().text(), "text/html");
  const files = [...html.querySelectorAll("link[href], script[src]")].map(file => file.getAttribute("href") ?? file.getAttribute("src"));
  await caches.delete("no-signal");
  const cache = await caches.open("no-signal");
  await cache.put("/no-signal", blank);
  await cache.addAll(files);
  await navigator.serviceWorker.register(worker);
  await navigator.serviceWorker.ready;
  await put("ready", { ...mine, at: Date.now() });
  await put("ready", { person: "last here", is: reader });
}

async function forget() {
  await drop("ready", reader);
  if ((await all("ready")).some(one => one.tables)) return;
  await drop("ready", "last here");
  await caches.delete("no-signal");
  await (await navigator.serviceWorker.getRegistration())?.unregister();
}

async function show() {
  const isReady = Boolean(await get("ready", reader));
  place.querySelectorAll("[data-when]").forEach(part => { part.hidden = part.dataset.when !== (isReady ? "ready" : "not"); });
}

if (can && await get("ready", reader).catch(() => null)) await makeReady().catch(() => { /* as it was, until the next time */ });
if (can && place.querySelector("[data-when]")) {
  for (const [act, work] of [["choose", makeReady], ["stop", forget]])
    place.querySelector(`[data-${act}]`).onclick = async () => {
      await work().catch(() => { place.querySelector("[data-failed]").hidden = false; });
      await show();
      place.querySelector(`[data-when]:not([hidden]) p`)?.focus();
    };
  await show();
}
