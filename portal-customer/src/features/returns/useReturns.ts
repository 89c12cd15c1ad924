import { computed } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { type CustomerReturnFilter, type CustomerReturnOrderField, ReturnsDocument } from '../../../../schema/generated/customer/graphql.js';
import { returnStatuses } from './return-statuses.js';
import { useLiveReturns } from './useLiveReturns.js';

const returnSorting: CustomerReturnOrderField[] = ['CREATED_AT', 'NUMBER'];

/** The person's returns: what is searched, filtered and sorted stands in the address. */
export function useReturns() {
  const list = useListState({
    filters: { search: 'text', status: 'choices', waitingForMe: 'flag' },
    fields: returnSorting,
    order: { field: 'CREATED_AT', direction: 'DESC' },
  });

  const filter = computed<CustomerReturnFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.status.length > 0 ? { status: returnStatuses.filter((status) => list.filters.status.includes(status)) } : {}),
    ...(list.filters.waitingForMe ? { waitingForMe: true } : {}),
  }));

  const loaded = useLoaded({
    query: ReturnsDocument,
    variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })),
  });
  useLiveReturns(loaded.reload);
  return { list, loaded, returns: computed(() => loaded.data.value?.customerReturns) };
}
