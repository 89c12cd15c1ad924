import { useSubscription } from '@urql/vue';
import { computed, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnouncements } from '@shared/components/announcements.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { TicketsChangedDocument, TicketsDocument, type TicketFilter, type TicketOrderField } from '../../../../schema/generated/customer/graphql.js';
import { statusChoices, ticketTypes, type StatusChoice } from './ticket-kinds.js';

export const ticketSorting: TicketOrderField[] = ['LAST_MESSAGE_AT', 'CREATED_AT', 'NUMBER'];

/** The person's tickets: what is searched, filtered and sorted stands in the address; replies show as they arrive. */
export function useTickets() {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const list = useListState({
    filters: { search: 'text', status: 'choices', type: 'choices', waitingForMe: 'flag' },
    fields: ticketSorting,
    order: { field: 'LAST_MESSAGE_AT', direction: 'DESC' },
  });

  const filter = computed<TicketFilter>(() => {
    const { search, status, type, waitingForMe } = list.filters;
    return {
      ...(search ? { search } : {}),
      ...(status.length > 0 ? { status: status.flatMap((choice) => statusChoices[choice as StatusChoice] ?? []) } : {}),
      ...(type.length > 0 ? { type: ticketTypes.filter((known) => type.includes(known)) } : {}),
      ...(waitingForMe ? { waitingForMe: true } : {}),
    };
  });

  const loaded = useLoaded({
    query: TicketsDocument,
    variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })),
  });

  const { data: change } = useSubscription({ query: TicketsChangedDocument });
  watch(change, (next) => {
    const ticket = next?.ticketChanged;
    if (ticket?.unread) announce(t('tickets.arrived', { subject: ticket.subject }), 'info');
    void loaded.reload();
  });

  return { list, loaded, tickets: computed(() => loaded.data.value?.tickets) };
}
