import { useMutation } from '@urql/vue';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { computed } from 'vue';
import { DiscountOfferAcceptDocument, DiscountOfferDeclineDocument } from '../../../../schema/generated/supplier/graphql.js';

/** Answers an offer; true when it went through. */
export function useDiscountAnswer(id: () => string) {
  const acceptance = useMutation(DiscountOfferAcceptDocument);
  const refusal = useMutation(DiscountOfferDeclineDocument);
  const { settle, messages } = useUserErrors(() => false);

  return {
    async accept(payOn: string): Promise<boolean> {
      const { data, error } = await acceptance.executeMutation({ input: { id: id(), payOn } });
      return settle(data?.discountOfferAccept, error) !== null;
    },
    async decline(): Promise<boolean> {
      const { data, error } = await refusal.executeMutation({ input: { id: id() } });
      return settle(data?.discountOfferDecline, error) !== null;
    },
    busy: computed(() => acceptance.fetching.value || refusal.fetching.value),
    problems: messages,
  };
}
