import type { CombinedError } from '@urql/core';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useFailureText } from '@shared/graphql/failure-text.js';
import { InvoiceCreateFromOrderDocument, InvoiceCreateFromReceiptDocument } from '../../../../schema/generated/supplier/graphql.js';

/** Makes a draft of what an order has confirmed, or a receipt accepted, and opens it to be checked. */
export function useMakeInvoice() {
  const { t } = useI18n();
  const router = useRouter();
  const fromOrder = useMutation(InvoiceCreateFromOrderDocument);
  const fromReceipt = useMutation(InvoiceCreateFromReceiptDocument);
  const failureText = useFailureText();
  const problem = ref<string | null>(null);

  async function open(payload: { invoice: { id: string } | null } | undefined, error: CombinedError | undefined): Promise<void> {
    if (payload?.invoice) await router.push({ name: 'invoice', params: { id: payload.invoice.id } });
    else problem.value = payload ? t('invoiceNew.nothingOpen') : failureText(error);
  }

  return {
    async makeFromOrder(orderId: string): Promise<void> {
      const { data, error } = await fromOrder.executeMutation({ input: { orderId } });
      await open(data?.invoiceCreateFromOrder, error);
    },
    async makeFromReceipt(receiptId: string): Promise<void> {
      const { data, error } = await fromReceipt.executeMutation({ input: { receiptId } });
      await open(data?.invoiceCreateFromReceipt, error);
    },
    making: computed(() => fromOrder.fetching.value || fromReceipt.fetching.value),
    problem,
  };
}
