import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { computed } from 'vue';
import {
  InvoicesChangedDocument,
  InvoicesDocument,
  type InvoiceFilter,
  type InvoiceKind,
  type InvoiceOrderField,
  type InvoiceStatus,
} from '../../../../schema/generated/supplier/graphql.js';

const sortFields: readonly InvoiceOrderField[] = ['ISSUED_ON', 'DUE_ON', 'CREATED_AT'];

/** The list of invoices and credit notes: what its address asks for, and the page that answers it. */
export function useInvoices() {
  const list = useListState({
    filters: { search: 'text', status: 'choices', kind: 'choices', dueFrom: 'date', dueTo: 'date' },
    fields: sortFields,
    order: { field: 'CREATED_AT', direction: 'DESC' },
  });

  const filter = computed<InvoiceFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.status.length > 0 ? { status: list.filters.status as InvoiceStatus[] } : {}),
    ...(list.filters.kind.length > 0 ? { kind: list.filters.kind as InvoiceKind[] } : {}),
    ...(list.filters.dueFrom ? { dueFrom: list.filters.dueFrom } : {}),
    ...(list.filters.dueTo ? { dueTo: list.filters.dueTo } : {}),
  }));

  const loaded = useLoaded({ query: InvoicesDocument, variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })) });
  useLiveList({ query: InvoicesChangedDocument }, loaded.reload);
  return { list, loaded, invoices: computed(() => loaded.data.value?.invoices) };
}
