import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnouncements } from '@shared/components/announcements.js';
import { TicketsChangedDocument } from '../../../../schema/generated/customer/graphql.js';
import { useLive } from '../../live/useLive.js';

/** Announces replies to any of the person's tickets as they arrive, and calls `changed` for each change of a ticket. */
export function useLiveTickets(changed: () => void): void {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  watch(useLive({ query: TicketsChangedDocument }, changed), (change) => {
    if (!change) return;
    const { unread, subject } = change.ticketChanged;
    if (unread) announce(t('tickets.arrived', { subject }), 'info');
    changed();
  });
}
