import { computed, type Ref } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { TicketDocument, type TicketQuery } from '../../../../schema/generated/customer/graphql.js';
import { useApiLocale } from '../../language/api-locale.js';
import { useConversation } from './useConversation.js';

export type TicketDetail = NonNullable<TicketQuery['ticket']>;

/** A ticket with its conversation. */
export function useTicket(id: Ref<string>) {
  const locale = useApiLocale();
  const loaded = useLoaded({ query: TicketDocument, variables: computed(() => ({ id: id.value, locale: locale.value })) });
  const ticket = computed(() => loaded.data.value?.ticket ?? null);
  return { ...loaded, ticket, ...useConversation(ticket) };
}
