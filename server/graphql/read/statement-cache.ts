import { type ASTNode, type ASTVisitor, type GraphQLResolveInfo, type OperationDefinitionNode, visit } from 'graphql';

const MOST_STATEMENTS_PER_OPERATION = 50;
const LONGEST_KEY = 2_000;

interface Known {
  statements: Map<string, unknown>;
  /** Names of the variables that the statement of a place depends on. */
  variables: Map<string, readonly string[]>;
}

/** Statements by operation; they go when the server forgets the operation's document. */
const operations = new WeakMap<OperationDefinitionNode, Known>();

/**
 * The statement for a field of an operation. It depends on the operation, where the field stands, and the variables
 * used in `sources`; all else are parameters that get their values when it runs. So it is compiled once and used again.
 * Other variables, a password among them, are not kept.
 * @param form tells statements for the same field apart
 */
export function compiledOnce<Compiled>(info: GraphQLResolveInfo, form: string, sources: readonly ASTNode[], compile: () => Compiled): Compiled {
  const known: Known = operations.get(info.operation) ?? { statements: new Map(), variables: new Map() };
  operations.set(info.operation, known);
  const place = `${placeOf(info)} ${form}`;
  const names = known.variables.get(place) ?? variablesIn(sources, info);
  known.variables.set(place, names);
  const key = `${place} ${JSON.stringify(names.map((name) => info.variableValues[name]))}`;
  if (key.length > LONGEST_KEY) return compile();
  const found = known.statements.get(key) as Compiled | undefined;
  if (found) return found;
  const compiled = compile();
  if (known.statements.size >= MOST_STATEMENTS_PER_OPERATION) known.statements.delete(known.statements.keys().next().value!);
  known.statements.set(key, compiled);
  return compiled;
}

/** The variables used in parts of a document, fragments included. */
function variablesIn(sources: readonly ASTNode[], { fragments }: GraphQLResolveInfo): string[] {
  const found = new Set<string>();
  const spread = new Set<string>();
  const visitor: ASTVisitor = {
    Variable: ({ name }) => void found.add(name.value),
    FragmentSpread: ({ name }) => {
      const fragment = fragments[name.value];
      if (!fragment || spread.has(name.value)) return;
      spread.add(name.value);
      visit(fragment, visitor);
    },
  };
  for (const source of sources) visit(source, visitor);
  return [...found];
}

/** The response keys that lead to the field; the places in lists do not matter. */
export function placeOf(info: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') keys.push(path.key);
  }
  return keys.join('<');
}
