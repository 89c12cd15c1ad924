import { TypeID } from 'typeid-js';
import { badInput } from './errors.js';

/** The public id of a record: its kind's prefix and its UUID, for example `po_01k8…`. */
export function toPublicId(prefix: string, uuid: string): string {
  return TypeID.fromUUID(prefix, uuid).toString();
}

/**
 * The UUID inside a public id.
 * @throws BAD_USER_INPUT when it is not an id, or one of another kind
 */
export function toUuid(prefix: string, id: string): string {
  try {
    return TypeID.fromString(id, prefix).toUUID();
  } catch {
    throw badInput(`"${id.slice(0, 64)}" is not an id of the form ${prefix}_….`);
  }
}
