import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useMutation } from '@urql/vue';
import type { Payload } from '@shared/graphql/outcome.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';

/** One step of the person with a return; `take` says whether it was taken, and what was refused is in the messages. */
export function useStep<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  payloadOf: (data: Data) => Payload,
  fields: readonly string[] = [],
) {
  const { executeMutation, fetching } = useMutation(document);
  const { settle, messagesFor, messages } = useUserErrors((path) => fields.includes(path));

  async function take(variables: Variables): Promise<boolean> {
    const { data, error } = await executeMutation(variables);
    return settle(data && payloadOf(data), error) !== null;
  }

  return { take, busy: fetching, messagesFor, messages };
}
