import { useLoaded } from '@shared/graphql/use-loaded.js';
import { computed } from 'vue';
import { OpenOrdersByDateDocument, ToDoDocument } from '../../../../schema/generated/supplier/graphql.js';
import { useLiveOrders } from '../orders/useLiveOrders.js';
import { weeksOf } from './weeks.js';

/** What is waiting for the supplier, and when open orders are wanted. */
export function useToDo() {
  const toDo = useLoaded({ query: ToDoDocument, variables: {} });
  const open = useLoaded({ query: OpenOrdersByDateDocument, variables: {} });
  useLiveOrders(() => {
    toDo.reload();
    open.reload();
  });
  return {
    ...toDo,
    counts: computed(() => toDo.data.value?.supplierToDo),
    waiting: computed(() => toDo.data.value?.purchaseOrders.nodes ?? []),
    weeks: computed(() => {
      const orders = open.data.value?.purchaseOrders.nodes ?? [];
      return weeksOf(orders.filter(({ receipt }) => receipt !== 'FULL').flatMap((order) => order.confirmedOn ?? order.requestedOn ?? []));
    }),
    weeksAreComplete: computed(() => open.data.value?.purchaseOrders.pageInfo.hasNextPage === false),
  };
}
