import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import type { UserError } from '@shared/graphql/user-errors.js';
import { InvoiceCreateFromOrderDocument, InvoiceCreateFromReceiptDocument } from '../../../../schema/generated/supplier/graphql.js';

/** Makes a draft of what an order has confirmed, or a receipt accepted, and opens it to be checked. */
export function useMakeInvoice() {
  const { t } = useI18n();
  const router = useRouter();
  const fromOrder = useMutation(InvoiceCreateFromOrderDocument);
  const fromReceipt = useMutation(InvoiceCreateFromReceiptDocument);
  const problem = ref<string | null>(null);

  async function open(payload: { invoice: { id: string } | null; userErrors: readonly UserError[] } | undefined): Promise<void> {
    if (payload?.invoice) await router.push({ name: 'invoice', params: { id: payload.invoice.id } });
    else problem.value = payload ? t('invoiceNew.nothingOpen') : t('failures.form');
  }

  return {
    makeFromOrder: async (orderId: string) => open((await fromOrder.executeMutation({ input: { orderId } })).data?.invoiceCreateFromOrder),
    makeFromReceipt: async (receiptId: string) => open((await fromReceipt.executeMutation({ input: { receiptId } })).data?.invoiceCreateFromReceipt),
    making: computed(() => fromOrder.fetching.value || fromReceipt.fetching.value),
    problem,
  };
}
