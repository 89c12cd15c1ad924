import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLive } from '@shared/live/use-live.js';
import { computed } from 'vue';
import { InvoiceChangedDocument, InvoiceDocument } from '../../../../schema/generated/supplier/graphql.js';

/** One invoice, kept current while its page is open. */
export function useInvoice(id: () => string) {
  const variables = computed(() => ({ id: id() }));
  const loaded = useLoaded({ query: InvoiceDocument, variables });
  // What arrives goes through the cache and shows up in the query above.
  useLive({ query: InvoiceChangedDocument, variables }, loaded.reload);
  return { ...loaded, invoice: computed(() => loaded.data.value?.invoice) };
}
