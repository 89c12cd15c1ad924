import { useQuery, type AnyVariables, type UseQueryArgs } from '@urql/vue';
import { computed, shallowRef, watch } from 'vue';

/**
 * A query as a page needs it. `state` is `loading` until there is something to show, `failed` when there is nothing and
 * there was an error, else `ready`: what is already on the page stays while it is loaded anew or when the connection is lost.
 */
export function useLoaded<Data, Variables extends AnyVariables>(args: UseQueryArgs<Data, Variables>) {
  const query = useQuery<Data, Variables>(args);
  const data = shallowRef<Data>();
  watch(
    [query.data, query.error, query.operation],
    ([next, error, operation], [, , before]) => {
      if (next) data.value = next;
      else if (error && before && operation?.key !== before.key) data.value = undefined;
    },
    { immediate: true, flush: 'sync' },
  );
  const state = computed(() => (data.value !== undefined ? 'ready' : query.error.value ? 'failed' : 'loading'));
  return {
    data,
    state,
    error: query.error,
    /** True while something newer is on its way. */
    refreshing: computed(() => query.fetching.value || query.stale.value),
    reload: () => query.executeQuery({ requestPolicy: 'network-only' }),
  };
}

/** How far the loading of something is, whatever it is. */
export type Loaded = Omit<ReturnType<typeof useLoaded>, 'data'>;
