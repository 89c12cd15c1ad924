import { randomBytes } from 'node:crypto';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { TypeID } from 'typeid-js';

export interface RootField {
  root: 'Query' | 'Mutation' | 'Subscription';
  name: string;
  /** `Query.name`. */
  place: string;
  field: GraphQLField<unknown, unknown>;
}

export interface Call {
  document: string;
  variables: Record<string, unknown>;
}

/** Every root field of a schema. */
export function rootFieldsOf(schema: GraphQLSchema): RootField[] {
  return (['Query', 'Mutation', 'Subscription'] as const).flatMap((root) => {
    const type = { Query: schema.getQueryType(), Mutation: schema.getMutationType(), Subscription: schema.getSubscriptionType() }[root];
    return Object.values(type?.getFields() ?? {}).map((field) => ({ root, name: field.name, place: `${root}.${field.name}`, field }));
  });
}

interface Wanted {
  /** The kind of id for a field that takes any. */
  anyId: string;
  /** One input that is not left to chance: its path through the arguments, and its value. */
  set?: { path: readonly string[]; value: string };
  /** Ids of records that whoever asks has, by their kind: in place of unknown ones, so that the one that is set decides. */
  own?: ReadonlyMap<string, string>;
}

/** A well-formed call with as little as the schema asks for; every id in it is of the right kind and of no record. */
export function callOf({ root, name, field }: RootField, wanted: Wanted): Call {
  const given = field.args.filter(({ name: argument, type }) => isNonNullType(type) || argument === 'first' || argument === wanted.set?.path[0]);
  const variables = Object.fromEntries(given.map((argument) => [argument.name, valueOf(argument, wanted, wanted.set?.path ?? [])]));
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  return {
    document: `${root.toLowerCase()} Call${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${selectionOf(getNamedType(field.type))} }`,
    variables,
  };
}

/** What tells most about an answer: how many there are, and why something was refused. */
export function selectionOf(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return isLeafType(type) ? '' : '{ __typename }';
  const telling = { totalCount: 'totalCount', nodes: 'nodes { __typename }', userErrors: 'userErrors { code field message }' };
  const fields = Object.entries(telling).filter(([name]) => name in type.getFields());
  return `{ __typename ${fields.map(([, selection]) => selection).join(' ')} }`;
}

/** An id of this kind that no record has. */
export function unknownId(prefix: string): string {
  return new TypeID(prefix).toString();
}

function valueOf(place: GraphQLArgument | GraphQLInputField, wanted: Wanted, path: readonly string[]): unknown {
  const build = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return build(type.ofType);
    // Where own records are given, nothing else is to be missed.
    if (isListType(type)) return wanted.own && getNamedType(type).name === 'ID' && path[0] !== place.name ? [] : [build(type.ofType)];
    if (isEnumType(type)) return type.getValues()[0]!.name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(({ name, type: inner }) => isNonNullType(inner) || (path[0] === place.name && path[1] === name));
      return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, wanted, path[0] === place.name ? path.slice(1) : [])]));
    }
    return path.length === 1 && path[0] === place.name ? wanted.set!.value : scalar(type.name, place, wanted);
  };
  return build(place.type);
}

/** Every place in the arguments of a field that takes an id: its path, and the kind of id. */
export function idPlacesOf({ field }: RootField): { path: string[]; prefix: string | null }[] {
  const walk = (place: GraphQLArgument | GraphQLInputField, before: readonly string[]): { path: string[]; prefix: string | null }[] => {
    const type = getNamedType(place.type);
    const path = [...before, place.name];
    if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((inner) => walk(inner, path));
    return type.name === 'ID' ? [{ path, prefix: prefixOf(place) }] : [];
  };
  return field.args.flatMap((argument) => walk(argument, []));
}

/** The description says which kind of id it takes; a field that takes any kind names none. */
export function prefixOf({ name, description }: { name: string; description?: string | null }): string | null {
  if (description === 'Id of any kind.') return null;
  const prefix = /`([a-z]+)_…`/.exec(description ?? '')?.[1];
  if (!prefix) throw new Error(`The description of ${name} does not say which kind of id it takes, like \`po_…\`.`);
  return prefix;
}

function scalar(name: string, place: { name: string; description?: string | null }, { anyId, own }: Wanted): unknown {
  switch (name) {
    case 'ID':
      return own?.get(prefixOf(place) ?? anyId) ?? unknownId(prefixOf(place) ?? anyId);
    case 'Int':
      return 1;
    case 'Boolean':
      return true;
    case 'Decimal':
      return '1';
    case 'Date':
      return '2030-01-01';
    case 'DateTime':
      return '2030-01-01T00:00:00.000Z';
    case 'CurrencyCode':
      return 'EUR';
    case 'CountryCode':
      return 'DE';
    case 'EmailAddress':
      return `${randomBytes(8).toString('hex')}@matrix.example`;
    case 'String':
      return 'text';
    default:
      throw new Error(`There is no example value for the scalar ${name}.`);
  }
}
