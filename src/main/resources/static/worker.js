// Does one thing: when a page cannot be reached, it answers with the page on which a moment can be noted. No other page
// is ever kept.
const kept = path => caches.match(path).then(answer => answer ?? Response.error());

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept("/no-signal")));
  else if (request.method === "GET" && origin === location.origin && /^\/(css|js|icons)\//.test(pathname))
    event.respondWith(fetch(request).catch(() => kept(pathname)));
});
