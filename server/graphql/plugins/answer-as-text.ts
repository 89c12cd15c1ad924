import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type DocumentNode, execute, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { tookTooLong } from '../../database/time-limits.js';
import { joinAnswers } from '../answer/answer-text.js';
import { NotPlain } from '../answer/not-plain.js';
import { mayBeWhole, wholeQueries } from '../answer/whole-fields.js';
import type { RequestContext } from '../context.js';
import { timedOut } from '../errors.js';

interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>> | undefined;
  contextValue: RequestContext;
}

type SingleResult = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

/**
 * Answers queries for records, connections and tallies with the JSON that the database writes. Whatever goes wrong on this way,
 * the document is executed field by field as any other, which also says what is wrong; but what took too long would do so again.
 */
export function answerAsText(contract: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const schema = wholeQueries(contract);
  const plain = new WeakMap<OperationDefinitionNode, boolean>();

  const answer = async ({ document, operation, variables, contextValue }: Asked): Promise<SingleResult | null> => {
    const isPlain = plain.get(operation) ?? asksForWholes(contract, operation);
    plain.set(operation, isPlain);
    if (!isPlain) return null;
    const { data, errors } = await execute({ schema, document, operationName: operation.name?.value, variableValues: variables, contextValue });
    if (errors?.some(({ originalError }) => originalError instanceof NotPlain)) plain.set(operation, false);
    const late = errors?.filter(({ originalError }) => tookTooLong(originalError)) ?? [];
    if (late.length > 0) return { data: null, errors: late.map(({ path }) => ({ ...timedOut().toJSON(), ...(path && { path }) })) };
    return data && !errors ? { data: joinAnswers(data) as unknown as Record<string, unknown> } : null;
  };

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request: { variables }, contextValue }) {
          const singleResult = await answer({ document, operation, variables, contextValue });
          return singleResult && { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** Whether nothing but records, connections and tallies is asked for; a fragment may hold anything. */
function asksForWholes(contract: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): boolean {
  const fields = contract.getQueryType()!.getFields();
  return (
    operation === 'query' &&
    selectionSet.selections.every((selection) => {
      if (selection.kind !== Kind.FIELD) return false;
      const field = fields[selection.name.value];
      return selection.name.value === '__typename' || (field !== undefined && mayBeWhole(field));
    })
  );
}
