import { useClientHandle, useMutation } from '@urql/vue';
import type { Outcome } from '../graphql/outcome.js';
import { NotificationsMarkReadDocument, UnreadNotificationsDocument } from '../../../schema/generated/shared/graphql.js';

/** Marks notifications as read, all of them without ids, and lets the bell know. Gives the mutation's outcome. */
export function useRead(): (ids?: string[]) => Promise<Outcome> {
  const { client } = useClientHandle();
  const { executeMutation } = useMutation(NotificationsMarkReadDocument);
  return async (ids) => {
    const { data, error } = await executeMutation({ input: ids ? { ids } : {} });
    if (data) await client.query(UnreadNotificationsDocument, {}, { requestPolicy: 'network-only' });
    return { payload: data?.notificationsMarkRead, error };
  };
}
