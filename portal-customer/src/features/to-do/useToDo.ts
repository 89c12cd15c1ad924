import { useSubscription } from '@urql/vue';
import { watch } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { TicketsChangedDocument, ToDoDocument } from '../../../../schema/generated/customer/graphql.js';

/** What waits for the person; counted anew as soon as one of their tickets changes. */
export function useToDo() {
  const loaded = useLoaded({ query: ToDoDocument, variables: {} });
  const { data: change } = useSubscription({ query: TicketsChangedDocument });
  watch(change, () => void loaded.reload());
  return loaded;
}
