import { useMutation } from '@urql/vue';
import { computed, onScopeDispose, ref, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnouncements } from '@shared/components/announcements.js';
import {
  TicketChangedDocument,
  TicketMarkReadDocument,
  type TicketMessageBodyFragment,
} from '../../../../schema/generated/customer/graphql.js';
import { useLive } from '@shared/live/use-live.js';
import type { TicketDetail } from './useTicket.js';

/**
 * Keeps an open ticket live: replies and changes of status arrive by themselves, replies are announced, and what the
 * person has on the screen counts as read. `newIds` holds the replies that nobody has answered or read yet.
 */
export function useLiveTicket(ticket: Ref<TicketDetail | null>, messages: Ref<TicketMessageBodyFragment[]>, reload: () => void) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { executeMutation: markRead } = useMutation(TicketMarkReadDocument);
  const id = computed(() => ticket.value?.id);
  const newIds = ref<ReadonlySet<string>>(new Set());
  let newestKnown: string | undefined;

  useLive({ query: TicketChangedDocument, variables: computed(() => ({ id: id.value ?? null })), pause: computed(() => !id.value) }, reload);

  watch(
    [id, messages] as const,
    ([currentId, current], [previousId]) => {
      if (currentId !== previousId) newestKnown = undefined;
      if (newestKnown === undefined) noteUnread(current);
      else noteArrived(current.filter(({ createdAt }) => createdAt > newestKnown!));
      newestKnown = current.at(-1)?.createdAt;
    },
    { immediate: true },
  );

  function noteUnread(current: TicketMessageBodyFragment[]): void {
    const lastOwn = current.findLastIndex(({ authorKind }) => authorKind === 'CUSTOMER');
    const unread = ticket.value?.unread ? current.slice(lastOwn + 1) : [];
    newIds.value = new Set(unread.map((message) => message.id));
  }

  function noteArrived(arrived: TicketMessageBodyFragment[]): void {
    if (arrived.some(({ authorKind }) => authorKind === 'CUSTOMER')) newIds.value = new Set();
    const replies = arrived.filter(({ authorKind }) => authorKind === 'STAFF');
    if (replies.length === 0) return;
    const author = replies.at(-1)!.authorName;
    newIds.value = new Set([...newIds.value, ...replies.map((reply) => reply.id)]);
    announce(author ? t('ticket.arrivedFrom', { name: author }) : t('ticket.arrived'), 'info');
  }

  function readWhenSeen(): void {
    if (ticket.value?.unread && document.visibilityState === 'visible') void markRead({ input: { id: ticket.value.id } });
  }
  watch(() => ticket.value?.unread, readWhenSeen, { immediate: true });
  document.addEventListener('visibilitychange', readWhenSeen);
  onScopeDispose(() => document.removeEventListener('visibilitychange', readWhenSeen));

  return { newIds };
}
