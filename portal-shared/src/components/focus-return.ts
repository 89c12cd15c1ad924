import { nextTick, watch, type Ref } from 'vue';

/**
 * Gives the focus back, when a dialog closes, to what opened it; to the page's heading when that is gone. A dialog that led to
 * another page leaves the focus where it is there.
 */
export function useFocusReturn(open: Ref<boolean>): void {
  let opener: Element | null = null;
  let page = '';
  watch(
    open,
    async (opened) => {
      if (opened) {
        opener = document.activeElement;
        page = location.pathname;
        return;
      }
      await nextTick();
      if (page !== location.pathname) return;
      const target = opener?.isConnected ? opener : document.querySelector('main h1');
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    },
    { flush: 'sync' },
  );
}
