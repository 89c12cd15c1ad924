import { useClientHandle } from '@urql/vue';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import {
  TicketEarlierMessagesDocument,
  type TicketConversationFragment,
  type TicketMessageBodyFragment,
} from '../../../../schema/generated/customer/graphql.js';

/**
 * The messages of a ticket, oldest first: the newest ones come with the ticket, earlier ones are fetched page by page.
 * What has been shown stays: as replies arrive, the page of the newest ones moves on and would drop its oldest.
 */
export function useConversation(ticket: Ref<TicketConversationFragment | null>) {
  const { client } = useClientHandle();
  const known = shallowRef(new Map<string, TicketMessageBodyFragment>());
  const earlierCursor = ref<string | null>(null);
  const fetchingEarlier = ref(false);

  const add = (messages: TicketMessageBodyFragment[]) =>
    (known.value = new Map([...known.value, ...messages.map((message) => [message.id, message] as const)]));

  watch(
    ticket,
    (next, previous) => {
      if (next?.id !== previous?.id) {
        known.value = new Map();
        const page = next?.messages.pageInfo;
        earlierCursor.value = page?.hasPreviousPage ? page.startCursor : null;
      }
      if (next) add(next.messages.nodes);
    },
    { immediate: true, flush: 'sync' },
  );

  async function showEarlier(): Promise<void> {
    const id = ticket.value?.id;
    if (!id || !earlierCursor.value) return;
    fetchingEarlier.value = true;
    const { data } = await client.query(TicketEarlierMessagesDocument, { id, before: earlierCursor.value });
    fetchingEarlier.value = false;
    const page = data?.ticket.messages;
    if (!page || ticket.value?.id !== id) return;
    add(page.nodes);
    earlierCursor.value = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
  }

  return {
    messages: computed(() => [...known.value.values()].sort((one, other) => one.createdAt.localeCompare(other.createdAt))),
    hasEarlier: computed(() => earlierCursor.value !== null),
    fetchingEarlier,
    showEarlier,
  };
}
