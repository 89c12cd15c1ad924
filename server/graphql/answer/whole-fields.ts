import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldConfig,
  getNullableType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  isInputType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RequestContext } from '../context.js';
import { AnswerText } from './answer-text.js';
import { isTally } from '../read/tally.js';
import { NotPlain } from './not-plain.js';

/** A record, a connection or a tally as the text of its JSON. */
const Whole = new GraphQLScalarType<unknown, AnswerText>({
  name: 'Whole',
  serialize: (value) => {
    if (value instanceof AnswerText) return value;
    throw new NotPlain();
  },
});

const asText = Symbol('the field is wanted as text');

/** Whether a field is being read for an answer that is passed on as text. */
export function asksForText(info: GraphQLResolveInfo): boolean {
  return asText in info;
}

/** Whether a query answers one record, one connection or one tally, which may be read as text. */
export function mayBeWhole({ type }: GraphQLField<unknown, unknown>): boolean {
  const result = getNullableType(type);
  return isObjectType(result) && ('record' in result.extensions || 'pageInfo' in result.getFields() || isTally(result));
}

/**
 * The queries of a contract as if records, connections and tallies were plain values: GraphQL's own execution checks the
 * variables and the permissions, and looks at nothing inside.
 */
export function wholeQueries(contract: GraphQLSchema): GraphQLSchema {
  const query = contract.getQueryType()!;
  const fields = Object.entries(query.toConfig().fields).flatMap(([name, config]) => {
    const field = query.getFields()[name]!;
    return mayBeWhole(field) ? [[name, whole(contract, query, field, config)] as const] : [];
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: query.name, fields: Object.fromEntries(fields) }),
    types: Object.values(contract.getTypeMap()).filter((type) => isInputType(type) && !type.name.startsWith('__')),
    directives: contract.getDirectives(),
    assumeValid: true,
  });
}

type Config = GraphQLFieldConfig<unknown, RequestContext>;

function whole(schema: GraphQLSchema, parentType: GraphQLObjectType, { type }: GraphQLField<unknown, unknown>, config: Config): Config {
  const { resolve = defaultFieldResolver } = config;
  return {
    ...config,
    type: isNonNullType(type) ? new GraphQLNonNull(Whole) : Whole,
    resolve: (source, args, context, info) => {
      const original = { ...info, schema, parentType, returnType: type as GraphQLOutputType, [asText]: true };
      return resolve(source, args, context, original);
    },
  };
}
