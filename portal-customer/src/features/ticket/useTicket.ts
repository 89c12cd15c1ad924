import { computed, type Ref } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { TicketDocument, type TicketQuery } from '../../../../schema/generated/customer/graphql.js';
import { useConversation } from './useConversation.js';

export type TicketDetail = NonNullable<TicketQuery['ticket']>;

/** A ticket with its conversation. */
export function useTicket(id: Ref<string>) {
  const { apiLocale } = useLanguage();
  const loaded = useLoaded({ query: TicketDocument, variables: computed(() => ({ id: id.value, locale: apiLocale.value })) });
  const ticket = computed(() => loaded.data.value?.ticket ?? null);
  return { ...loaded, ticket, ...useConversation(ticket) };
}
