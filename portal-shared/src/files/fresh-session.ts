import { useClientHandle } from '@urql/vue';
import { ViewerDocument } from '../../../schema/generated/shared/graphql.js';

/**
 * Renews the session's cookies if they have run out. Files go past the GraphQL client, which does that by itself for its
 * own calls; whoever has been writing for some minutes would else be refused.
 */
export function useFreshSession(): () => Promise<void> {
  const { client } = useClientHandle();
  return async () => {
    await client.query(ViewerDocument, {}, { requestPolicy: 'network-only' });
  };
}
