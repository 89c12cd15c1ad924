import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

/** One selected field of a type with everything that is selected below it. */
export interface SelectedField {
  /** Under which name its value is given. */
  key: string;
  field: GraphQLField<unknown, unknown>;
  args: Record<string, unknown>;
  /** The selection sets under it; several when the field stands in the query more than once. */
  selections: SelectionSetNode[];
}

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>;

/** Under which key a field's value is given. */
type KeyOf = (field: Pick<GraphQLField<unknown, unknown>, 'name' | 'args'>, responseKey: string) => string;

/** In a row that is read for resolvers: the field's name, with the alias when arguments make it differ. */
export const keyOf: KeyOf = (field, responseKey) => (field.args.length ? `${field.name}@${responseKey}` : field.name);

/** In an answer: as whoever asks calls it. */
export const responseKeyOf: KeyOf = (_field, responseKey) => responseKey;

/** The fields selected on `type`, each once and in their order: fragments are followed, `@skip` and `@include` obeyed. */
export function selectedFields(type: GraphQLObjectType, selections: readonly SelectionSetNode[], info: Info, nameOf: KeyOf = keyOf): Map<string, SelectedField> {
  const found = new Map<string, SelectedField>();
  for (const set of selections) collect(type, set, info, nameOf, found);
  return found;
}

function collect(type: GraphQLObjectType, set: SelectionSetNode, info: Info, nameOf: KeyOf, found: Map<string, SelectedField>): void {
  for (const selection of set.selections) {
    if (isLeftOut(selection, info)) continue;
    if (selection.kind === Kind.FIELD) {
      add(type, selection, info, nameOf, found);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    if (fragment && appliesTo(fragment.typeCondition?.name.value, type, info)) {
      collect(type, fragment.selectionSet, info, nameOf, found);
    }
  }
}

function add(type: GraphQLObjectType, node: FieldNode, info: Info, nameOf: KeyOf, found: Map<string, SelectedField>): void {
  const field = node.name.value === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[node.name.value];
  if (!field) return;
  const key = nameOf(field, node.alias?.value ?? node.name.value);
  const known = found.get(key);
  const selections = node.selectionSet ? [node.selectionSet] : [];
  if (known) {
    known.selections.push(...selections);
    return;
  }
  const args = field.args.length ? getArgumentValues(field, node, info.variableValues) : {};
  found.set(key, { key, field, args, selections });
}

function isLeftOut(selection: Parameters<typeof getDirectiveValues>[1], info: Info): boolean {
  if (!selection.directives?.length) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.if === false
  );
}

function appliesTo(condition: string | undefined, type: GraphQLObjectType, info: Info): boolean {
  if (!condition || condition === type.name) return true;
  const conditionType = info.schema.getType(condition);
  return isAbstractType(conditionType) && info.schema.isSubType(conditionType, type);
}

/** The object type that a field gives, whether it is one or a list of them; undefined for scalars and enums. */
export function objectTypeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : undefined;
}

/** What is selected under the field that is being resolved. */
export function selectionsOf(info: GraphQLResolveInfo): SelectionSetNode[] {
  return info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}
