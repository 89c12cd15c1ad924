import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { computed, type Ref } from 'vue';
import { OrderToInvoiceDocument } from '../../../../schema/generated/supplier/graphql.js';

/** The order that an invoice is to be made from, with what of it is open and the receipts of its goods. */
export function useOrderToInvoice(id: Readonly<Ref<string | null>>) {
  const { apiLocale } = useLanguage();
  const loaded = useLoaded({ query: OrderToInvoiceDocument, variables: computed(() => ({ id: id.value ?? '', locale: apiLocale.value })), pause: computed(() => !id.value) });
  return { ...loaded, order: computed(() => (id.value && loaded.data.value?.purchaseOrder.id === id.value ? loaded.data.value.purchaseOrder : undefined)) };
}
