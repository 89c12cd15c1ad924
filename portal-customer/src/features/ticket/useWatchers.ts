import { useMutation } from '@urql/vue';
import { computed } from 'vue';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { TicketUnwatchDocument, TicketWatchDocument } from '../../../../schema/generated/customer/graphql.js';

/** Lets people be told of a ticket, or no more; nobody named is the viewer. */
export function useWatchers(ticketId: string) {
  const { executeMutation: startWatching, fetching: starting } = useMutation(TicketWatchDocument);
  const { executeMutation: stopWatching, fetching: stopping } = useMutation(TicketUnwatchDocument);
  const { settle, messages } = useUserErrors(() => false);
  const input = (accountId: string | null) => ({ input: { id: ticketId, ...(accountId ? { accountId } : {}) } });

  return {
    async watch(accountId: string | null): Promise<void> {
      const { data, error } = await startWatching(input(accountId));
      settle(data?.ticketWatch, error);
    },
    async unwatch(accountId: string | null): Promise<void> {
      const { data, error } = await stopWatching(input(accountId));
      settle(data?.ticketUnwatch, error);
    },
    busy: computed(() => starting.value || stopping.value),
    messages,
  };
}
