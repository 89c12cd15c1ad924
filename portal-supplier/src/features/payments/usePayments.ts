import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { computed } from 'vue';
import { InvoicesChangedDocument, PaymentsDocument, type PaymentFilter, type PaymentOrderField, type PaymentStatus } from '../../../../schema/generated/supplier/graphql.js';

/** The list of payments: what its address asks for, and the page that answers it. */
export function usePayments() {
  const list = useListState({
    filters: { search: 'text', status: 'choices' },
    fields: ['EXECUTE_ON', 'NUMBER'] as const satisfies readonly PaymentOrderField[],
    order: { field: 'EXECUTE_ON', direction: 'DESC' },
  });
  const filter = computed<PaymentFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.status.length > 0 ? { status: list.filters.status as PaymentStatus[] } : {}),
  }));
  const loaded = useLoaded({ query: PaymentsDocument, variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })) });
  // A payment that goes out or comes back changes its invoices.
  useLiveList({ query: InvoicesChangedDocument }, loaded.reload);
  return { list, loaded, payments: computed(() => loaded.data.value?.payments) };
}
