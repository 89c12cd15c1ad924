import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { computed } from 'vue';
import { InvoicesChangedDocument, PayablesDocument, type PayableFilter, type PayableOrderField, type PayableStatus } from '../../../../schema/generated/supplier/graphql.js';

/** What is not paid yet; without a choice the list shows all of it. */
export const unpaid = ['OPEN', 'HELD', 'IN_RUN'] as const satisfies readonly PayableStatus[];

/** What is still to be paid: what the address of its list asks for, and the page that answers it. */
export function usePayables() {
  const list = useListState({
    filters: { status: 'choices' },
    fields: ['PAY_ON'] as const satisfies readonly PayableOrderField[],
    order: { field: 'PAY_ON', direction: 'ASC' },
  });
  const filter = computed<PayableFilter>(() => ({ status: list.filters.status.length > 0 ? (list.filters.status as PayableStatus[]) : [...unpaid] }));
  const loaded = useLoaded({ query: PayablesDocument, variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })) });
  useLiveList({ query: InvoicesChangedDocument }, loaded.reload);
  return { list, loaded, payables: computed(() => loaded.data.value?.payables) };
}
