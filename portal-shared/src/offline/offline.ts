import { readonly, ref, type Ref } from 'vue';

const online = ref(navigator.onLine);

/** Follows the connection and keeps the portal's own files at hand (only a built portal has a service worker). */
export function startOffline(base: string): void {
  addEventListener('online', () => (online.value = true));
  addEventListener('offline', () => (online.value = false));
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
}

/** Whether the device has a connection. */
export function useOnline(): Readonly<Ref<boolean>> {
  return readonly(online);
}
