import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../context.js';
import { responseKeyOf, type SelectedField, selectedFields } from '../read/selection.js';
import { NotPlain } from './not-plain.js';

/** Makes of a value, or of the object that has the field, what stands in the answer to the request of `info`. */
export type Complete = (value: unknown, context: RequestContext, info: GraphQLResolveInfo) => unknown;

/**
 * What a field's resolver makes of the object around it, completed as GraphQL says.
 * @throws NotPlain, at once or when it is used, for a field whose resolver takes time
 */
export function resolvedField({ key, field, args, selections }: SelectedField, info: GraphQLResolveInfo): Complete {
  const { resolve = defaultFieldResolver } = field as GraphQLField<unknown, RequestContext>;
  const complete = completed(field.type, selections, info);
  if (resolve === defaultFieldResolver) return (source, context, now) => complete((source as Record<string, unknown>)[field.name], context, now);
  return (source, context, now) => {
    const here = { ...now, fieldName: field.name, path: { prev: now.path, key, typename: undefined } };
    const value = resolve(source, args, context, here);
    if (value instanceof Promise) {
      // Whatever becomes of it, the field is resolved again.
      value.catch(() => undefined);
      throw new NotPlain();
    }
    return complete(value, context, now);
  };
}

/** A value of a type, completed as GraphQL says. */
export function completed(type: GraphQLOutputType, selections: readonly SelectionSetNode[], info: GraphQLResolveInfo): Complete {
  if (isNonNullType(type)) return promised(completed(type.ofType, selections, info));
  if (isListType(type)) {
    const item = completed(type.ofType, selections, info);
    return ifThere((value, context, now) => Array.from(value as Iterable<unknown>, (one) => item(one, context, now)));
  }
  if (isLeafType(type)) return ifThere((value) => type.serialize(value));
  if (isObjectType(type)) return ifThere(object(type, selections, info));
  throw new NotPlain();
}

function object(type: GraphQLObjectType, selections: readonly SelectionSetNode[], info: GraphQLResolveInfo): Complete {
  const fields = [...selectedFields(type, selections, info, responseKeyOf).values()].map((selected) => {
    if (selected.field.name === '__typename') return { key: selected.key, value: () => type.name };
    return { key: selected.key, value: resolvedField(selected, info) };
  });
  return (source, context, now) => Object.fromEntries(fields.map(({ key, value }) => [key, value(source, context, now)]));
}

function ifThere(complete: Complete): Complete {
  return (value, context, now) => (value === null || value === undefined ? null : complete(value, context, now));
}

function promised(complete: Complete): Complete {
  return (value, context, now) => {
    const result = complete(value, context, now);
    if (result === null || result === undefined) throw new Error('A value that the contract promises is not there.');
    return result;
  };
}
