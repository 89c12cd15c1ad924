import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { OrdersConfirmDocument } from '../../../../schema/generated/supplier/graphql.js';

/** What became of one order; `code` says why it was not confirmed, `LOST` that nobody knows. */
export interface BulkResult {
  orderId: string;
  code: string | null;
}

/** So many at once that the progress moves, and few enough that a broken connection leaves little in doubt. */
const ORDERS_AT_ONCE = 5;

/** Confirms many orders as they were asked for, a few at a time. */
export function useBulkConfirm() {
  const { executeMutation } = useMutation(OrdersConfirmDocument);
  const results = ref<BulkResult[]>([]);
  const all = ref(0);
  const running = ref(false);

  async function confirmSome(ids: string[]): Promise<BulkResult[]> {
    const { data } = await executeMutation({ input: { ids } });
    const given = data?.purchaseOrdersConfirm.results;
    return given ? given.map(({ orderId, userErrors }) => ({ orderId, code: userErrors[0]?.code ?? null })) : ids.map((orderId) => ({ orderId, code: 'LOST' }));
  }

  async function confirm(ids: readonly string[]): Promise<void> {
    results.value = [];
    all.value = ids.length;
    running.value = true;
    for (let start = 0; start < ids.length; start += ORDERS_AT_ONCE) {
      results.value = [...results.value, ...(await confirmSome(ids.slice(start, start + ORDERS_AT_ONCE)))];
    }
    running.value = false;
  }

  return {
    confirm,
    running,
    results,
    all,
    confirmed: computed(() => results.value.filter(({ code }) => code === null)),
    failed: computed(() => results.value.filter(({ code }) => code !== null)),
  };
}
