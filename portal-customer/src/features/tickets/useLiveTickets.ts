import { useAnnouncements } from '@shared/components/announcements.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { TicketsChangedDocument } from '../../../../schema/generated/customer/graphql.js';

/** Announces replies to any of the person's tickets as they arrive, and calls `reload` when a ticket has changed. */
export function useLiveTickets(reload: () => void): void {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const announced = new Map<string, string>();
  watch(useLiveList({ query: TicketsChangedDocument }, reload), (change) => {
    if (!change?.ticketChanged.unread) return;
    // A ticket changes for other reasons too while its newest message is unread.
    const { id, subject, lastMessageAt } = change.ticketChanged;
    if (announced.get(id) === lastMessageAt) return;
    announced.set(id, lastMessageAt);
    announce(t('tickets.arrived', { subject }), 'info');
  });
}
