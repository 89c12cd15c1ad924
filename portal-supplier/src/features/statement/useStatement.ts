import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLive } from '@shared/live/use-live.js';
import { computed } from 'vue';
import { StatementChangedDocument, StatementDocument, type StatementContentFragment } from '../../../../schema/generated/supplier/graphql.js';

export type StatementLine = StatementContentFragment['lines'][number];

/** One statement, kept current while its page is open. */
export function useStatement(id: () => string) {
  const variables = computed(() => ({ id: id() }));
  const loaded = useLoaded({ query: StatementDocument, variables });
  // What arrives goes through the cache, as what a decision changes does.
  useLive({ query: StatementChangedDocument, variables }, loaded.reload);
  return { ...loaded, statement: computed(() => loaded.data.value?.statement) };
}
