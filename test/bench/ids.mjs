import { createHash } from 'node:crypto';
import { TypeID } from 'typeid-js';

/** The UUID of a record that the scripts in `rows` made, by its kind and number there. */
export function uuidOf(kind, number) {
  const digest = createHash('md5').update(kind).digest('hex').slice(0, 3);
  return `019${number.toString(16).padStart(9, '0')}7${digest}8000000000000000`.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function publicId(prefix, uuid) {
  return TypeID.fromUUID(prefix, uuid).toString();
}
