import { useAnnouncements } from '@shared/components/announcements.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { TicketsChangedDocument } from '../../../../schema/generated/customer/graphql.js';

/** Announces replies to any of the person's tickets as they arrive, and calls `reload` when a ticket has changed. */
export function useLiveTickets(reload: () => void): void {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  watch(useLiveList({ query: TicketsChangedDocument }, reload), (change) => {
    if (change?.ticketChanged.unread) announce(t('tickets.arrived', { subject: change.ticketChanged.subject }), 'info');
  });
}
