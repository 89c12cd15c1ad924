import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Permission } from '../auth/permissions.js';
import type { Principal } from '../auth/principal.js';
import { asPrincipal, type RequestContext } from './context.js';
import { toPublicId } from './ids.js';
import { inTime } from './in-time.js';
import { readByUuid } from './read.js';
import type { ReadSource, RecordSource } from './read/annotations.js';
import { type ConnectionRows, toConnection } from './read/connection.js';
import { requireOrder } from './read/order-permission.js';
import { pageOf, type PageArguments } from './read/page.js';
import { keyOf } from './read/selection.js';
import { requirePermission } from './require-permission.js';

type Field = GraphQLField<unknown, RequestContext>;
type Resolve = GraphQLFieldResolver<Record<string, unknown>, RequestContext>;

/** Gives every field of the built schema the resolver that its annotations ask for. */
export function wire(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    // Rows say of what type they are; they are no instances of a class.
    if (isInterfaceType(type)) type.resolveType = (row: { __typename: string }) => row.__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === schema.getMutationType()) limit(field);
      if (roots.has(type)) guard(type, field);
      else {
        wireField(type, field);
        if ('permission' in field.extensions) guard(type, field);
        if ('permissionToRead' in field.extensions) withhold(type, field);
      }
    }
  }
}

/** The second wall: a root field, and any other that states a permission, runs only for who holds it. */
function guard(type: GraphQLObjectType, field: Field): void {
  const permission = field.extensions['permission'] as Permission | 'anyone' | undefined;
  if (!permission) throw new Error(`${type.name}.${field.name} states no permission: add @Requires.`);
  if (permission === 'anyone') return;
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source, args, context, info) => {
    requirePermission(context, permission);
    return resolve(source, args, context, info);
  };
  if (subscribe) {
    field.subscribe = (source, args, context, info) => {
      requirePermission(context, permission);
      return subscribe(source, args, context, info);
    };
  }
}

function limit(field: Field): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => inTime(context, () => resolve(source, args, context, info));
}

/** Part of a document that is read as a whole is withheld here; what the read compiler left out is null already. */
function withhold(type: GraphQLObjectType, field: Field): void {
  const permission = field.extensions['permissionToRead'] as Permission;
  if (isNonNullType(field.type)) throw new Error(`${type.name}.${field.name} is null for who may not read it: make it nullable.`);
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => (context.principal?.permissions.has(permission) ? resolve(source, args, context, info) : null);
}

function wireField(type: GraphQLObjectType, field: Field): void {
  const record = type.extensions['record'] as RecordSource | undefined;
  const read = field.extensions['read'] as ReadSource | undefined;
  if (record && field.name === 'id') field.resolve = (source) => toPublicId(record.prefix, (source as { id: string }).id);
  else if (read?.kind === 'columns') return;
  else if (read?.kind === 'list') field.resolve = nestedConnection(read, field) as typeof field.resolve;
  else if (field.args.length && isRead(type, read)) field.resolve = (source, _args, _context, info) =>
    (source as Record<string, unknown>)[keyOf(field, String(info.path.key))];
  else if (!isRead(type, read) && recordTypeOf(field)) field.resolve = recordByUuid(field) as typeof field.resolve;
  // Everything that remains is a property of its object, and type-graphql's wrapper around that costs time.
  else if (!field.args.length) field.resolve = defaultFieldResolver;
}

function isRead(type: GraphQLObjectType, read: ReadSource | undefined): boolean {
  return read !== undefined || 'record' in type.extensions || 'part' in type.extensions;
}

function nestedConnection(read: ReadSource & { kind: 'list' }, field: Field): Resolve {
  return (source, args, context, info) => {
    requireOrder(context, read.list, args as PageArguments);
    return toConnection(source[keyOf(field, String(info.path.key))] as ConnectionRows, pageOf(read.list, args as PageArguments));
  };
}

/** A payload names a record by its UUID; what was selected of it is read now, after the commit. */
function recordByUuid(field: Field): Resolve {
  return (source, _args, context, info) => {
    const named = source[field.name] as { id: string } | null | undefined;
    if (!named) return null;
    // The viewer after signing in: the request itself still belongs to nobody, or to another membership.
    const principal = source['principal'] as Principal | undefined;
    const reader = principal ? asPrincipal(context, principal) : context;
    return readByUuid(reader, info, getNamedType(field.type) as GraphQLObjectType, named.id);
  };
}

function recordTypeOf(field: Field): boolean {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return !isListType(type) && isObjectType(type) && 'record' in type.extensions;
}
