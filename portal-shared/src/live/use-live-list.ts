import type { AnyVariables } from '@urql/core';
import type { UseSubscriptionArgs } from '@urql/vue';
import { onScopeDispose, watch, type Ref } from 'vue';
import { useLive } from './use-live.js';

const pauseInMilliseconds = 1000;

/**
 * Calls `reload` when one of a list's records was changed, as it may now stand elsewhere in the list or in none; many
 * changes in a row count as one. Gives the latest event.
 */
export function useLiveList<Data, Variables extends AnyVariables>(args: UseSubscriptionArgs<Data, Variables>, reload: () => void): Ref<Data | undefined> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const change = useLive(args, reload);
  watch(change, () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      reload();
    }, pauseInMilliseconds);
  });
  onScopeDispose(() => clearTimeout(waiting));
  return change;
}
