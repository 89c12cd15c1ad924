import { computed } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { OrdersDocument, type SalesOrderFilter, type SalesOrderOrderField } from '../../../../schema/generated/customer/graphql.js';
import { orderStatuses } from './order-statuses.js';
import { useLiveOrders } from './useLiveOrders.js';

export const orderSorting: SalesOrderOrderField[] = ['ORDERED_ON', 'REQUESTED_ON', 'NUMBER', 'TOTAL'];

/** The person's orders: what is searched, filtered and sorted stands in the address. */
export function useOrders() {
  const list = useListState({
    filters: { search: 'text', status: 'choices', late: 'flag', orderedFrom: 'date', orderedTo: 'date' },
    fields: orderSorting,
    order: { field: 'ORDERED_ON', direction: 'DESC' },
  });

  const filter = computed<SalesOrderFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.status.length > 0 ? { status: orderStatuses.filter((status) => list.filters.status.includes(status)) } : {}),
    ...(list.filters.late ? { late: true } : {}),
    ...(list.filters.orderedFrom ? { orderedFrom: list.filters.orderedFrom } : {}),
    ...(list.filters.orderedTo ? { orderedTo: list.filters.orderedTo } : {}),
  }));

  const loaded = useLoaded({
    query: OrdersDocument,
    variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })),
  });
  useLiveOrders(loaded.reload);
  return { list, loaded, orders: computed(() => loaded.data.value?.salesOrders) };
}
