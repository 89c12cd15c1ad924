import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { useListState } from '@shared/lists/list-state.js';
import { computed } from 'vue';
import { ComplaintsDocument, type NonConformanceFilter, type NonConformanceOrderField, type NonConformanceStatus } from '../../../../schema/generated/supplier/graphql.js';

const sortFields: readonly NonConformanceOrderField[] = ['CREATED_AT', 'DUE_ON', 'NUMBER'];

/** The list of complaints: what its address asks for, and the page that answers it. */
export function useComplaints() {
  const { apiLocale } = useLanguage();
  const list = useListState({
    filters: { search: 'text', status: 'choices', waitingForMe: 'flag', overdue: 'flag' },
    fields: sortFields,
    order: { field: 'CREATED_AT', direction: 'DESC' },
  });

  const filter = computed<NonConformanceFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.status.length > 0 ? { status: list.filters.status as NonConformanceStatus[] } : {}),
    ...(list.filters.waitingForMe ? { waitingForMe: true } : {}),
    ...(list.filters.overdue ? { overdue: true } : {}),
  }));

  const variables = computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value, locale: apiLocale.value }));
  const loaded = useLoaded({ query: ComplaintsDocument, variables });
  return { list, loaded, complaints: computed(() => loaded.data.value?.nonConformances) };
}
