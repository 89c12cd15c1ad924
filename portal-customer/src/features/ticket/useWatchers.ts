import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { TicketUnwatchDocument, TicketWatchDocument } from '../../../../schema/generated/customer/graphql.js';

/** Lets people be told of a ticket, or no more; nobody named is the viewer. */
export function useWatchers(ticketId: string) {
  const { t } = useI18n();
  const { executeMutation: startWatching, fetching: starting } = useMutation(TicketWatchDocument);
  const { executeMutation: stopWatching, fetching: stopping } = useMutation(TicketUnwatchDocument);
  const { errors, general } = useUserErrors(() => false);
  const failed = ref(false);
  const input = (accountId: string | null) => ({ input: { id: ticketId, ...(accountId ? { accountId } : {}) } });

  function note(userErrors: typeof errors.value | undefined): void {
    failed.value = !userErrors;
    errors.value = userErrors ?? [];
  }

  return {
    watch: async (accountId: string | null) => note((await startWatching(input(accountId))).data?.ticketWatch.userErrors),
    unwatch: async (accountId: string | null) => note((await stopWatching(input(accountId))).data?.ticketUnwatch.userErrors),
    busy: computed(() => starting.value || stopping.value),
    messages: computed(() => (failed.value ? [t('failures.form')] : general.value)),
  };
}
