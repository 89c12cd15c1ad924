import { useMutation } from '@urql/vue';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { computed, ref } from 'vue';
import { InvoiceSubmitDocument, type InvoiceRowFragment } from '../../../../schema/generated/supplier/graphql.js';

/** What became of one draft, and in words why it was not handed in. */
interface HandInResult {
  id: string;
  number: string;
  problem: string | null;
}

/** Hands in many drafts, one after the other. */
export function useBulkHandIn() {
  const { executeMutation } = useMutation(InvoiceSubmitDocument);
  const { settle, messages } = useUserErrors(() => false);
  const results = ref<HandInResult[]>([]);
  const all = ref(0);

  async function handInOne({ id, lockVersion, number }: InvoiceRowFragment): Promise<HandInResult> {
    const { data, error } = await executeMutation({ input: { id, lockVersion } });
    const problem = settle(data?.invoiceSubmit, error) ? null : (messages.value[0] ?? null);
    return { id, number: number ?? '', problem };
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
    done: computed(() => results.value.filter(({ problem }) => problem === null)),
    refused: computed(() => results.value.filter(({ problem }) => problem !== null)),
    results,
  };
}
