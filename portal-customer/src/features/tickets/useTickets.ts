import { computed } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { TicketsDocument, type TicketFilter, type TicketOrderField } from '../../../../schema/generated/customer/graphql.js';
import { statusChoices, ticketTypes, type StatusChoice } from './ticket-kinds.js';
import { useLiveTickets } from './useLiveTickets.js';

export const ticketSorting: TicketOrderField[] = ['LAST_MESSAGE_AT', 'CREATED_AT', 'NUMBER'];

/** The person's tickets: what is searched, filtered and sorted stands in the address; replies show as they arrive. */
export function useTickets() {
  const list = useListState({
    filters: { search: 'text', status: 'choices', type: 'choices', waitingForMe: 'flag', unread: 'flag', mine: 'flag', watched: 'flag', toRate: 'flag' },
    fields: ticketSorting,
    order: { field: 'LAST_MESSAGE_AT', direction: 'DESC' },
  });

  const filter = computed<TicketFilter>(() => {
    const { search, status, type, waitingForMe, unread, mine, watched, toRate } = list.filters;
    return {
      ...(search ? { search } : {}),
      ...(status.length > 0 ? { status: status.flatMap((choice) => statusChoices[choice as StatusChoice] ?? []) } : {}),
      ...(type.length > 0 ? { type: ticketTypes.filter((known) => type.includes(known)) } : {}),
      ...(waitingForMe ? { waitingForMe: true } : {}),
      ...(unread ? { unread: true } : {}),
      ...(mine ? { askedByMe: true } : {}),
      ...(watched ? { watchedByMe: true } : {}),
      ...(toRate ? { toBeRatedByMe: true } : {}),
    };
  });

  const loaded = useLoaded({
    query: TicketsDocument,
    variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })),
  });

  useLiveTickets(loaded.reload);
  return { list, loaded, tickets: computed(() => loaded.data.value?.tickets) };
}
