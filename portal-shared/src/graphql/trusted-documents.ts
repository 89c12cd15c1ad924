import { makeOperation, mapExchange, type Exchange } from '@urql/core';
import type { DocumentNode } from 'graphql';

interface HashedDocument extends DocumentNode {
  __meta__?: { documentId?: string };
}

/**
 * Sends the hash of a document instead of its text (GraphQL over HTTP, appendix A). The cache in front of this exchange
 * needs the text, so it is put back on the way in.
 */
export const trustedDocumentExchange: Exchange = mapExchange({
  onOperation(operation) {
    const document = operation.query as HashedDocument;
    const documentId = document.__meta__?.documentId;
    if (operation.kind === 'teardown' || documentId === undefined) return operation;
    const reference = { kind: 'Document', definitions: [], documentId } as unknown as typeof operation.query;
    return makeOperation(operation.kind, { ...operation, query: reference }, { ...operation.context, document });
  },
  onResult(result) {
    const document = result.operation.context['document'] as typeof result.operation.query | undefined;
    if (document === undefined) return result;
    return { ...result, operation: makeOperation(result.operation.kind, { ...result.operation, query: document }) };
  },
});
