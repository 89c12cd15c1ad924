import { type ASTVisitor, GraphQLError, Kind, type SelectionNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

export const MAXIMUM_TOKENS = 1_000;
export const MAXIMUM_DEPTH = 10;
export const MAXIMUM_ALIASES = 15;
/** After so many the rest of a document is not looked at. */
export const MAXIMUM_VALIDATION_ERRORS = 5;

/** Refuses documents nested deeper than `MAXIMUM_DEPTH` fields; fragments count where they are spread. */
const depthLimit: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const depthOf = depthMeter(context);
  return {
    OperationDefinition(operation) {
      if (depthOf(operation.selectionSet) > MAXIMUM_DEPTH) {
        context.reportError(new GraphQLError(`The query is nested deeper than ${MAXIMUM_DEPTH} fields.`, { nodes: operation }));
      }
    },
  };
};

/** Each fragment is measured once: those that spread each other twice would unfold to 2, 4, 8 … times themselves. */
function depthMeter(context: ValidationContext): (set: SelectionSetNode) => number {
  const depths = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // A fragment inside itself is another rule's to refuse.
    depths.set(name, 0);
    const fragment = context.getFragment(name);
    const depth = fragment ? ofSet(fragment.selectionSet) : 0;
    depths.set(name, depth);
    return depth;
  };
  const ofSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    // Introspection is bounded by a rule of its own.
    if (selection.name.value.startsWith('__') || !selection.selectionSet) return 1;
    return 1 + ofSet(selection.selectionSet);
  };
  const ofSet = ({ selections }: SelectionSetNode) => Math.max(...selections.map(ofSelection));
  return ofSet;
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
