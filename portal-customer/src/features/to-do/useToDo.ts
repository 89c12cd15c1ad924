import { computed } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { ToDoDocument } from '../../../../schema/generated/customer/graphql.js';
import { useLiveOrders } from '../orders/useLiveOrders.js';
import { useLiveReturns } from '../returns/useLiveReturns.js';
import { useLiveTickets } from '../tickets/useLiveTickets.js';

/** What waits for the person; counted anew as soon as one of their tickets, orders or returns changes. */
export function useToDo() {
  const { apiLocale } = useLanguage();
  const loaded = useLoaded({ query: ToDoDocument, variables: computed(() => ({ language: apiLocale.value })) });
  useLiveTickets(loaded.reload);
  useLiveOrders(loaded.reload);
  useLiveReturns(loaded.reload);
  return loaded;
}
