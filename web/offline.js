// The service worker: keeps the program for answering without a network. It never keeps answers; those are in the outbox.
// The build puts the list of files and a version of it in place.
const FILES = [];
const KEPT = 'waymark-VERSION';
const SHELL = '/';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((kept) => kept.addAll([SHELL, ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

// It takes over with the next page that is loaded, never in the middle of one.
self.addEventListener('activate', (event) => {
  const forgetOlder = async () => {
    for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  };
  event.waitUntil(forgetOlder());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/'))
    event.respondWith(fetch(request).catch(() => caches.match(SHELL)));
  // Named by their content, these files never change. Published questionnaires are kept by the browser itself.
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request));
});

async function keptOrFetched(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  // A missing file is answered with the page itself; only what is really of the wanted kind is kept.
  if (response.ok && !response.headers.get('content-type')?.startsWith('text/html')) {
    const copy = response.clone();
    await caches.open(KEPT).then((cache) => cache.put(request, copy));
  }
  return response;
}
