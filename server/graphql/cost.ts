import {
  type DocumentNode,
  getNamedType,
  getVariableValues,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { Audience } from '../shared/audience.js';
import { badInput } from './errors.js';

/** The most that one document may cost. */
export const costCeilings: Readonly<Record<Audience, number>> = { staff: 5_000, supplier: 1_000, customer: 1_000 };

/** What a plain list is taken to hold: it is bounded by nature, like the lines of an order. */
const LENGTH_OF_PLAIN_LIST = 10;
/** What a mutation costs beside what it answers: a transaction. */
const MUTATION = 10;
/** Arguments that a cost depends on; `if` is that of `@skip` and `@include`. */
const weighing = new Set(['first', 'last', 'if']);

const MOST_COSTS_PER_OPERATION = 100;
const LONGEST_KEY = 200;

interface Known {
  /** Names of the variables that the cost depends on. */
  readonly variables: readonly string[];
  /** By their values. */
  readonly costs: Map<string, number>;
}

/** What operations were found to cost; weighing one takes longer than reading a page. */
const knownCosts = new WeakMap<OperationDefinitionNode, Known>();

interface Weighed {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What a valid document costs: each object 1, each scalar 0, or 1 when a query itself answers it; a connection multiplies by `first` or `last`, a plain list
 * by 10; a mutation costs 10 more. Introspection reads no record and costs nothing.
 * @returns null when the variables do not fit, so that nothing of it will run
 * @throws a GraphQLError for arguments that do not fit, or when the fragments unfold to more than 10,000 fields
 */
export function costOf({ schema, document, operation, variables = {} }: Weighed): number | null {
  const known = knownCosts.get(operation) ?? { variables: weighingVariables(document), costs: new Map<string, number>() };
  knownCosts.set(operation, known);
  // A variable that is not given has its default, and one that is null has not.
  const key = JSON.stringify(Object.fromEntries(known.variables.map((name) => [name, variables[name]])));
  const found = known.costs.get(key);
  if (found !== undefined) return found;
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
  const cost = weigh({ schema, document, operation, variables });
  if (known.costs.size < MOST_COSTS_PER_OPERATION && key.length <= LONGEST_KEY) known.costs.set(key, cost);
  return cost;
}

/** @throws QUERY_TOO_COSTLY, naming cost and ceiling */
export function requireAffordable(cost: number, audience: Audience): void {
  const ceiling = costCeilings[audience];
  if (cost <= ceiling) return;
  throw new GraphQLError(`This document costs ${cost}, and at most ${ceiling} is allowed: ask for shorter pages or fewer nested lists.`, {
    extensions: { code: 'QUERY_TOO_COSTLY', cost, ceiling },
  });
}

function weigh({ schema, document, operation, variables = {} }: Weighed): number {
  try {
    const named = operation.name && { operationName: operation.name.value };
    return getComplexity({ schema, query: document, variables: { ...variables }, estimators: [estimate], ...named });
  } catch (error) {
    // Whatever cannot be weighed does not run: one bad argument fails a field alone, and the rest could cost anything.
    if (error instanceof GraphQLError) throw badInput(`What this document costs cannot be told: ${error.message}`);
    throw error;
  }
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const result = getNamedType(field.type) as GraphQLNamedType;
  // A query that answers a plain value looks something up for it.
  if (!isCompositeType(result)) return type.name === 'Query' && !field.name.startsWith('__') ? 1 : 0;
  if (result.name.startsWith('__')) return 0;
  if (type.name === 'Mutation') return MUTATION + 1 + childComplexity;
  if (isConnection(type)) return field.name === 'pageInfo' ? 0 : 1 + childComplexity;
  if (isConnection(result)) return 1 + pageSize(args) * childComplexity;
  return (isList(field.type) ? LENGTH_OF_PLAIN_LIST : 1) * (1 + childComplexity);
};

/** A page of a size that is refused when it is read still counts, and never less than one. */
function pageSize({ first, last }: Record<string, unknown>): number {
  return Math.max(Number(first ?? 1), Number(last ?? 1), 1);
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function weighingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (weighing.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
