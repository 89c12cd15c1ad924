import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import type { CompiledQuery } from 'kysely';

const MOST_STATEMENTS_PER_OPERATION = 50;
const LONGEST_KEY = 2_000;

/** Statements by operation; they go when the server forgets the operation's document. */
const statements = new WeakMap<OperationDefinitionNode, Map<string, CompiledQuery>>();

/**
 * The statement for a field of an operation. It depends on the operation, where the field stands, and the variables;
 * all else are parameters that get their values when it runs. So it is compiled once and used again.
 */
export function compiledOnce(info: GraphQLResolveInfo, typeName: string, compile: () => CompiledQuery): CompiledQuery {
  const key = `${placeOf(info)} ${typeName} ${JSON.stringify(info.variableValues)}`;
  if (key.length > LONGEST_KEY) return compile();
  let known = statements.get(info.operation);
  if (!known) statements.set(info.operation, (known = new Map()));
  const found = known.get(key);
  if (found) return found;
  const compiled = compile();
  if (known.size >= MOST_STATEMENTS_PER_OPERATION) known.delete(known.keys().next().value!);
  known.set(key, compiled);
  return compiled;
}

/** The response keys that lead to the field; the places in lists do not matter. */
export function placeOf(info: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') keys.push(path.key);
  }
  return keys.join('<');
}
