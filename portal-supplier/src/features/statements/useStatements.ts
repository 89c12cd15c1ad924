import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { computed } from 'vue';
import { StatementsChangedDocument, StatementsDocument, type StatementFilter, type StatementOrderField } from '../../../../schema/generated/supplier/graphql.js';

/** The list of statements: what its address asks for, and the page that answers it. */
export function useStatements() {
  const list = useListState({
    filters: { search: 'text', toSign: 'flag' },
    fields: ['PERIOD_TO', 'NUMBER'] as const satisfies readonly StatementOrderField[],
    order: { field: 'PERIOD_TO', direction: 'DESC' },
  });
  const filter = computed<StatementFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.toSign ? { toSign: true } : {}),
  }));
  const loaded = useLoaded({ query: StatementsDocument, variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })) });
  useLiveList({ query: StatementsChangedDocument }, loaded.reload);
  return { list, loaded, statements: computed(() => loaded.data.value?.statements) };
}
