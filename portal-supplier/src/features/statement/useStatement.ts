import { useLoaded } from '@shared/graphql/use-loaded.js';
import { computed } from 'vue';
import { StatementDocument, type StatementContentFragment } from '../../../../schema/generated/supplier/graphql.js';

export type StatementLine = StatementContentFragment['lines'][number];

/** One statement. What a decision changes comes back with it and goes through the cache. */
export function useStatement(id: () => string) {
  const loaded = useLoaded({ query: StatementDocument, variables: computed(() => ({ id: id() })) });
  return { ...loaded, statement: computed(() => loaded.data.value?.statement) };
}
