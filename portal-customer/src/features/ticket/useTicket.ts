import { useClientHandle } from '@urql/vue';
import { computed, ref, watch, type Ref } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import {
  TicketDocument,
  TicketEarlierMessagesDocument,
  type TicketMessageBodyFragment,
  type TicketQuery,
} from '../../../../schema/generated/customer/graphql.js';
import { useApiLocale } from '../../language/api-locale.js';

export type TicketDetail = NonNullable<TicketQuery['ticket']>;

/** A ticket with its conversation, oldest message first; earlier messages are fetched page by page. */
export function useTicket(id: Ref<string>) {
  const { client } = useClientHandle();
  const locale = useApiLocale();
  const loaded = useLoaded({ query: TicketDocument, variables: computed(() => ({ id: id.value, locale: locale.value })) });
  const ticket = computed(() => loaded.data.value?.ticket ?? null);

  const earlier = ref<TicketMessageBodyFragment[]>([]);
  /** Where the messages before those on the page begin; undefined until earlier ones were asked for. */
  const earlierCursor = ref<string | null>();
  const fetchingEarlier = ref(false);
  watch(id, () => {
    earlier.value = [];
    earlierCursor.value = undefined;
  });
  const nextCursor = computed(() => {
    if (earlierCursor.value !== undefined) return earlierCursor.value;
    const page = ticket.value?.messages.pageInfo;
    return page?.hasPreviousPage ? page.startCursor : null;
  });

  async function showEarlier(): Promise<void> {
    if (!nextCursor.value) return;
    fetchingEarlier.value = true;
    const { data } = await client.query(TicketEarlierMessagesDocument, { id: id.value, before: nextCursor.value });
    fetchingEarlier.value = false;
    const messages = data?.ticket?.messages;
    if (!messages) return;
    earlier.value = [...messages.nodes, ...earlier.value];
    earlierCursor.value = messages.pageInfo.hasPreviousPage ? messages.pageInfo.startCursor : null;
  }

  return {
    ...loaded,
    ticket,
    messages: computed(() => withoutRepeats([...earlier.value, ...(ticket.value?.messages.nodes ?? [])])),
    hasEarlier: computed(() => Boolean(nextCursor.value)),
    fetchingEarlier,
    showEarlier,
  };
}

/** While replies arrive the newest page moves on, and may repeat what was fetched as an earlier one. */
function withoutRepeats(messages: TicketMessageBodyFragment[]): TicketMessageBodyFragment[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return [...byId.values()].sort((one, other) => one.createdAt.localeCompare(other.createdAt));
}
