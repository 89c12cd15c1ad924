import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { computed } from 'vue';
import { InvoicesChangedDocument, PaymentDocument, type PaymentQuery } from '../../../../schema/generated/supplier/graphql.js';

export type Payment = PaymentQuery['payment'];

/** One payment; what the bank says of it changes its invoices as well. */
export function usePayment(id: () => string) {
  const loaded = useLoaded({ query: PaymentDocument, variables: computed(() => ({ id: id() })) });
  useLiveList({ query: InvoicesChangedDocument }, loaded.reload);
  return { ...loaded, payment: computed(() => loaded.data.value?.payment) };
}
