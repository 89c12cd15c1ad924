import { randomBytes } from 'node:crypto';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
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

/**
 * A well-formed call with as little as the schema asks for; every id in it is of the right kind and of no record.
 * @param anyId the kind of id for a field that takes any
 */
export function callOf({ root, name, field }: RootField, { anyId }: { anyId: string }): Call {
  const given = field.args.filter((argument) => isNonNullType(argument.type) || argument.name === 'first');
  const variables = Object.fromEntries(given.map((argument) => [argument.name, valueOf(argument.type, argument, anyId)]));
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    document: `${root.toLowerCase()} Call${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${selection} }`,
    variables,
  };
}

/** An id of this kind that no record has. */
export function unknownId(prefix: string): string {
  return new TypeID(prefix).toString();
}

function valueOf(type: GraphQLInputType, place: GraphQLArgument | GraphQLInputField, anyId: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, place, anyId);
  if (isListType(type)) return [valueOf(type.ofType, place, anyId)];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, valueOf(field.type, field, anyId)]));
  }
  return scalar(type.name, place, anyId);
}

function scalar(name: string, { name: field, description }: { name: string; description?: string | null }, anyId: string): unknown {
  switch (name) {
    case 'ID': {
      // The description says which kind of id it takes; a field that takes any kind names none.
      const prefix = /`([a-z]+)_…`/.exec(description ?? '')?.[1] ?? (description === 'Id of any kind.' ? anyId : undefined);
      if (!prefix) throw new Error(`The description of ${field} does not say which kind of id it takes, like \`po_…\`.`);
      return unknownId(prefix);
    }
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
