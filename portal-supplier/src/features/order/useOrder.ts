import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { useLive } from '@shared/live/use-live.js';
import { useMutation } from '@urql/vue';
import { computed, watch } from 'vue';
import { OrderChangedDocument, OrderDocument, OrderMarkReceivedDocument } from '../../../../schema/generated/supplier/graphql.js';

/** One order, kept current while its page is open; opening it tells the buyer that it was received. */
export function useOrder(id: () => string) {
  const { apiLocale } = useLanguage();
  const variables = computed(() => ({ id: id(), locale: apiLocale.value }));
  const loaded = useLoaded({ query: OrderDocument, variables });
  const order = computed(() => loaded.data.value?.purchaseOrder);

  // What arrives goes through the cache and shows up in the query above.
  useLive({ query: OrderChangedDocument, variables }, loaded.reload);

  const { executeMutation: markReceived } = useMutation(OrderMarkReceivedDocument);
  watch(
    () => order.value?.availableActions.includes('MARK_RECEIVED'),
    (unread) => unread && void markReceived({ input: { id: id() } }),
    { immediate: true },
  );

  return { ...loaded, order };
}
