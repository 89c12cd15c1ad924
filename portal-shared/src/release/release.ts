import { readonly, ref, type Ref } from 'vue';
import type { Router } from 'vue-router';

const outdated = ref(false);
/** Where the person wanted to go when the page turned out to be of an older release. */
let wanted: string | undefined;

/** The server has a newer release than the page that is open. */
export function pageIsOutdated(): void {
  outdated.value = true;
}

/** Notices when part of the portal is no longer there to be loaded: a newer release took its place. */
export function watchRelease(router: Router): void {
  addEventListener('vite:preloadError', () => navigator.onLine && pageIsOutdated());
  router.onError((_error, to) => (wanted = router.resolve(to.fullPath).href));
}

/** Whether the open page is of an older release than the server, and the way to the newer one. */
export function useRelease(): { outdated: Readonly<Ref<boolean>>; reload: () => void } {
  return {
    outdated: readonly(outdated),
    // What is being typed is kept by its draft as the page leaves.
    reload: () => (wanted ? location.assign(wanted) : location.reload()),
  };
}
