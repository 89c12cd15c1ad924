import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { computed } from 'vue';
import {
  OrdersDocument,
  type PurchaseOrderAcknowledgement,
  type PurchaseOrderFilter,
  type PurchaseOrderOrderField,
  type PurchaseOrderStatus,
} from '../../../../schema/generated/supplier/graphql.js';
import { useLiveOrders } from './useLiveOrders.js';

const sortFields: readonly PurchaseOrderOrderField[] = ['ORDERED_ON', 'NUMBER', 'TOTAL', 'ANSWER_DUE_AT'];

/** The orders list: what its address asks for, and the page of orders that answers it. */
export function useOrders() {
  const list = useListState({
    filters: { search: 'text', status: 'choices', acknowledgement: 'choices', needsAnswer: 'flag', answerOverdue: 'flag', openChange: 'flag', unreadComments: 'flag', late: 'flag' },
    fields: sortFields,
    order: { field: 'ORDERED_ON', direction: 'DESC' },
  });

  const filter = computed<PurchaseOrderFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.status.length > 0 ? { status: list.filters.status as PurchaseOrderStatus[] } : {}),
    ...(list.filters.acknowledgement.length > 0 ? { acknowledgement: list.filters.acknowledgement as PurchaseOrderAcknowledgement[] } : {}),
    ...(list.filters.needsAnswer ? { needsAnswer: true } : {}),
    ...(list.filters.answerOverdue ? { answerOverdue: true } : {}),
    ...(list.filters.openChange ? { openChange: true } : {}),
    ...(list.filters.unreadComments ? { unreadComments: true } : {}),
    ...(list.filters.late ? { late: true } : {}),
  }));

  const loaded = useLoaded({ query: OrdersDocument, variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })) });
  useLiveOrders(loaded.reload);
  return { list, loaded, orders: computed(() => loaded.data.value?.purchaseOrders) };
}
