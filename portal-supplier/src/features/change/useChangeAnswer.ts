import { useAnnouncements } from '@shared/components/announcements.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
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
  const failed = ref(false);

  function settle(payload: { userErrors: readonly { code: string; field: readonly string[] | null; message: string }[] } | undefined, done: string): void {
    failed.value = payload === undefined;
    refusals.errors.value = payload?.userErrors ?? [];
    if (failed.value || refusals.errors.value.length > 0) return;
    announce(done);
    answered();
  }

  async function refuse(reason: string): Promise<void> {
    const { id, lockVersion, openChange } = order();
    const input = { id, lockVersion, reason };
    const variables = { locale: apiLocale.value };
    const payload =
      openChange === 'CANCELLATION'
        ? (await cancelling.executeMutation({ ...variables, input: { ...input, accept: false } })).data?.purchaseOrderCancellationRespond
        : (await refusing.executeMutation({ ...variables, input })).data?.purchaseOrderChangeRefuse;
    settle(payload, t('change.refused'));
  }

  async function acceptCancellation(): Promise<void> {
    const { id, lockVersion } = order();
    const { data } = await cancelling.executeMutation({ input: { id, lockVersion, accept: true }, locale: apiLocale.value });
    settle(data?.purchaseOrderCancellationRespond, t('change.cancellationAccepted'));
  }

  return {
    refuse,
    acceptCancellation,
    busy: computed(() => refusing.fetching.value || cancelling.fetching.value),
    reasonMessages: computed(() => refusals.messagesFor('reason')),
    messages: computed(() => (failed.value ? [t('failures.form')] : refusals.general.value)),
    clear: () => {
      failed.value = false;
      refusals.clear();
    },
  };
}
