import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { InvoiceSubmitDocument, type InvoiceRowFragment } from '../../../../schema/generated/supplier/graphql.js';

/** What became of one draft; `code` says why it was not handed in, `LOST` that nobody knows. */
interface HandInResult {
  id: string;
  number: string;
  code: string | null;
}

/** Hands in many drafts, one after the other. */
export function useBulkHandIn() {
  const { executeMutation } = useMutation(InvoiceSubmitDocument);
  const results = ref<HandInResult[]>([]);
  const all = ref(0);

  async function handInOne({ id, lockVersion, number }: InvoiceRowFragment): Promise<HandInResult> {
    const { data } = await executeMutation({ input: { id, lockVersion } });
    const code = data ? (data.invoiceSubmit.userErrors[0]?.code ?? null) : 'LOST';
    return { id, number: number ?? '', code };
  }

  return {
    async handIn(drafts: readonly InvoiceRowFragment[]): Promise<void> {
      results.value = [];
      all.value = drafts.length;
      for (const draft of drafts) results.value.push(await handInOne(draft));
    },
    clear: () => (results.value = []),
    all,
    running: computed(() => results.value.length < all.value),
    done: computed(() => results.value.filter(({ code }) => code === null)),
    refused: computed(() => results.value.filter(({ code }) => code !== null)),
    results,
  };
}
