import { type GraphQLField, type GraphQLNamedType, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { Permission } from '../../server/auth/permissions.js';
import { rootFieldsOf } from './minimal-call.js';

/** Fields that hold an amount by their name, and are none. */
const noAmounts = new Set<string>([]);

/** A field by which an amount of money could be read. */
export function tellsPrice(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): boolean {
  const named = /price|amount|total(?!Count)|cost|discount|tax(?!Id)|charge|balance/i.test(field.name) && ['Decimal', 'Float', 'String'].includes(getNamedType(field.type).name);
  return getNamedType(field.type).name === 'Money' || (named && !noAmounts.has(`${type.name}.${field.name}`));
}

/** Every field of a contract that somebody with these permissions can come to and read, as `Type.field`. */
export function readableFields(schema: GraphQLSchema, permissions: ReadonlySet<Permission>): string[] {
  const holds = (permission: unknown) => permission === undefined || permission === 'anyone' || permissions.has(permission as Permission);
  const readable = (field: GraphQLField<unknown, unknown>) => holds(field.extensions['permission']) && holds(field.extensions['permissionToRead']);
  const found = new Set<string>();
  const entered = new Set<GraphQLNamedType>();
  const enter = (type: GraphQLNamedType) => {
    if (!(isObjectType(type) || isInterfaceType(type)) || entered.has(type)) return;
    entered.add(type);
    for (const field of Object.values(type.getFields()).filter(readable)) {
      found.add(`${type.name}.${field.name}`);
      enter(getNamedType(field.type));
    }
    if (isInterfaceType(type)) schema.getPossibleTypes(type).filter((possible) => rootTypes.has(possible)).forEach(enter);
  };
  const rootFields = rootFieldsOf(schema).filter(({ field }) => readable(field));
  // `node` finds what a query by id finds, and takes that query's permission.
  const rootTypes = new Set<GraphQLNamedType>(rootFields.map(({ field }) => getNamedType(field.type)));
  for (const { field } of rootFields) enter(getNamedType(field.type));
  return [...found];
}

/** The values at the end of a way through an answer; lists on the way are followed into each of their items. */
export function valuesAt(answer: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => valuesAt(item, path));
  const [step, ...rest] = path;
  if (step === undefined) return [answer];
  return answer === null || answer === undefined ? [] : valuesAt((answer as Record<string, unknown>)[step], rest);
}
