import { useMutation } from '@urql/vue';
import { useUserErrors, type UserError } from '@shared/graphql/user-errors.js';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { DiscountOfferAcceptDocument, DiscountOfferDeclineDocument } from '../../../../schema/generated/supplier/graphql.js';

/** Answers an offer; true when it went through. */
export function useDiscountAnswer(id: () => string) {
  const { t } = useI18n();
  const acceptance = useMutation(DiscountOfferAcceptDocument);
  const refusal = useMutation(DiscountOfferDeclineDocument);
  const { errors, general } = useUserErrors(() => false);
  const failed = ref(false);

  function wentThrough(payload: { userErrors: readonly UserError[] } | undefined): boolean {
    failed.value = payload === undefined;
    errors.value = payload?.userErrors ?? [];
    return payload?.userErrors.length === 0;
  }

  return {
    accept: async (payOn: string) => wentThrough((await acceptance.executeMutation({ input: { id: id(), payOn } })).data?.discountOfferAccept),
    decline: async () => wentThrough((await refusal.executeMutation({ input: { id: id() } })).data?.discountOfferDecline),
    busy: computed(() => acceptance.fetching.value || refusal.fetching.value),
    problems: computed(() => (failed.value ? [t('failures.form')] : general.value)),
  };
}
