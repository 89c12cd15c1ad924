import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

export const MAXIMUM_TOKENS = 1_000;
export const MAXIMUM_DEPTH = 10;
export const MAXIMUM_ALIASES = 15;

/** Refuses documents nested deeper than `MAXIMUM_DEPTH` fields; fragments count where they are spread. */
const depthLimit: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    if (depthOf(operation.selectionSet, context, []) > MAXIMUM_DEPTH) {
      context.reportError(new GraphQLError(`The query is nested deeper than ${MAXIMUM_DEPTH} fields.`, { nodes: operation }));
    }
  },
});

function depthOf(set: SelectionSetNode, context: ValidationContext, spread: readonly string[]): number {
  return set.selections.reduce((deepest, selection) => {
    if (selection.kind === Kind.FIELD) {
      // Introspection is bounded by the schema's own shape.
      if (selection.name.value.startsWith('__') || !selection.selectionSet) return Math.max(deepest, 1);
      return Math.max(deepest, 1 + depthOf(selection.selectionSet, context, spread));
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return Math.max(deepest, depthOf(selection.selectionSet, context, spread));
    const name = selection.name.value;
    const fragment = spread.includes(name) ? undefined : context.getFragment(name);
    return fragment ? Math.max(deepest, depthOf(fragment.selectionSet, context, [...spread, name])) : deepest;
  }, 0);
}

/** Refuses documents with more than `MAXIMUM_ALIASES` aliases. */
const aliasLimit: ValidationRule = (context: ValidationContext): ASTVisitor => {
  let aliases = 0;
  return {
    Field(field) {
      if (field.alias && (aliases += 1) === MAXIMUM_ALIASES + 1) {
        context.reportError(new GraphQLError(`The document has more than ${MAXIMUM_ALIASES} aliases.`, { nodes: field }));
      }
    },
  };
};

export const limitRules: ValidationRule[] = [depthLimit, aliasLimit];
