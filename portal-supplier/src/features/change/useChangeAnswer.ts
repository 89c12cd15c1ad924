import { useAnnouncements } from '@shared/components/announcements.js';
import type { Outcome } from '@shared/graphql/outcome.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { useMutation } from '@urql/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { OrderCancellationRespondDocument, OrderChangeRefuseDocument, type OrderContentFragment } from '../../../../schema/generated/supplier/graphql.js';

/** Answers that take no line by line: leaving the order as it was, or letting something be called off. */
export function useChangeAnswer(order: () => OrderContentFragment, answered: () => void) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { apiLocale } = useLanguage();
  const refusing = useMutation(OrderChangeRefuseDocument);
  const cancelling = useMutation(OrderCancellationRespondDocument);
  const refusals = useUserErrors((path) => path === 'reason');

  function settle({ payload, error }: Outcome, done: string): void {
    if (!refusals.settle(payload, error)) return;
    announce(done);
    answered();
  }

  async function refuse(reason: string): Promise<void> {
    const { id, lockVersion, openChange } = order();
    const input = { id, lockVersion, reason };
    const variables = { locale: apiLocale.value };
    if (openChange === 'CANCELLATION') {
      const { data, error } = await cancelling.executeMutation({ ...variables, input: { ...input, accept: false } });
      settle({ payload: data?.purchaseOrderCancellationRespond, error }, t('change.refused'));
    } else {
      const { data, error } = await refusing.executeMutation({ ...variables, input });
      settle({ payload: data?.purchaseOrderChangeRefuse, error }, t('change.refused'));
    }
  }

  async function acceptCancellation(): Promise<void> {
    const { id, lockVersion } = order();
    const { data, error } = await cancelling.executeMutation({ input: { id, lockVersion, accept: true }, locale: apiLocale.value });
    settle({ payload: data?.purchaseOrderCancellationRespond, error }, t('change.cancellationAccepted'));
  }

  return {
    refuse,
    acceptCancellation,
    busy: computed(() => refusing.fetching.value || cancelling.fetching.value),
    reasonMessages: computed(() => refusals.messagesFor('reason')),
    messages: refusals.messages,
    clear: refusals.clear,
  };
}
