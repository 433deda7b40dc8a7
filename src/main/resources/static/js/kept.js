// What this browser keeps for those who use it: drafts of forms, notes taken without a signal, and what makes tables
// ready for them. Each thing carries whose it is and is handed to nobody else. It is kept in IndexedDB, because what
// that has taken in is still there after a browser was killed; the simpler storages forget the last seconds.
const stores = { drafts: "key", notes: "once", ready: "person" };

const database = new Promise((resolve, reject) => {
  const asked = indexedDB.open("longtable", 1);
  asked.onupgradeneeded = () => Object.entries(stores).forEach(([name, keyPath]) => asked.result.createObjectStore(name, { keyPath }));
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});
database.catch(() => { /* a browser that keeps nothing: everything works without */ });

const within = async (store, mode, work) => {
  const transaction = (await database).transaction(store, mode);
  const request = work(transaction.objectStore(store));
  transaction.commit();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
};

export const reader = document.body.dataset.reader ?? "";
export const get = (store, key) => within(store, "readonly", things => things.get(key));
export const all = store => within(store, "readonly", things => things.getAll()).catch(() => []);
export const put = (store, thing) => within(store, "readwrite", things => things.put(thing));
export const drop = (store, key) => within(store, "readwrite", things => things.delete(key));
export const mine = async store => (await all(store)).filter(thing => thing.person === reader).sort((one, other) => one.at - other.at);
export const others = async store => (await all(store)).filter(thing => thing.person !== reader);

// Who was here last is known to the page without a signal, which nobody can ask.
if (reader) all("ready").then(ready => { if (ready.length) put("ready", { person: "last here", is: reader }); });
