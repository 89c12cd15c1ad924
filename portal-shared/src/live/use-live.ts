import { useSubscription, type UseSubscriptionArgs } from '@urql/vue';
import { computed, onScopeDispose, ref, toValue, watch, type Ref } from 'vue';
import type { AnyVariables } from '@urql/core';

/**
 * A subscription that lasts while the page is on the screen. Without HTTP/2 a browser holds six connections to one
 * server: tabs in the background must not keep them, or the next tab could load nothing. `missed` is called when the
 * page comes back, for what changed meanwhile. Gives the latest event.
 */
export function useLive<Data, Variables extends AnyVariables>(args: UseSubscriptionArgs<Data, Variables>, missed: () => void): Ref<Data | undefined> {
  const visible = ref(document.visibilityState === 'visible');
  const look = () => (visible.value = document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look);
  onScopeDispose(() => document.removeEventListener('visibilitychange', look));
  watch(visible, (now) => now && missed());

  const { data } = useSubscription({ ...args, pause: computed(() => !visible.value || toValue(args.pause) === true) });
  return data;
}
