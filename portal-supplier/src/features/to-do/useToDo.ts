import { today } from '@shared/dates/calendar.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useSession } from '@shared/session/session.js';
import { computed } from 'vue';
import { OpenOrdersByDateDocument, ToDoDocument } from '../../../../schema/generated/supplier/graphql.js';
import { useLiveOrders } from '../orders/useLiveOrders.js';
import { weeksOf } from './weeks.js';

/** What is waiting for the supplier, as far as the viewer can do it, and when open orders are wanted. */
export function useToDo() {
  const { may } = useSession();
  const variables = computed(() => ({
    answers: may('purchaseOrder:respond'),
    ships: may('shipment:write'),
    settlesComplaints: may('nonConformance:answer'),
    invoices: may('invoice:write'),
    discounts: may('discount:answer'),
    statements: may('statement:sign'),
    certificates: may('certificate:write'),
    changes: may('supplierChange:request'),
  }));
  const toDo = useLoaded({ query: ToDoDocument, variables });
  const open = useLoaded({ query: OpenOrdersByDateDocument, variables: {} });
  useLiveOrders(() => {
    toDo.reload();
    open.reload();
  });
  return {
    ...toDo,
    counts: computed(() => toDo.data.value?.supplierToDo),
    /** Orders to answer; undefined for who does not answer any. */
    waiting: computed(() => toDo.data.value?.purchaseOrders?.nodes),
    weeks: computed(() => {
      const orders = open.data.value?.purchaseOrders.nodes ?? [];
      return weeksOf(orders.filter(({ receipt }) => receipt !== 'FULL'), (order) => order.confirmedOn ?? order.requestedOn, today());
    }),
    weeksState: open.state,
    weeksAreComplete: computed(() => open.data.value?.purchaseOrders.pageInfo.hasNextPage === false),
  };
}
