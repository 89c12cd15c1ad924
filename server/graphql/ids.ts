import { TypeID } from 'typeid-js';
import { badInput } from './errors.js';

const DIGITS = Buffer.from('0123456789abcdefghjkmnpqrstvwxyz', 'latin1');
const BITS_OF_DIGIT = 5;
const LENGTH = 26;
const HYPHEN = '-'.charCodeAt(0);
const hexValues = new Uint8Array(128);
for (let value = 0; value < 16; value += 1) hexValues[value.toString(16).charCodeAt(0)] = value;
const digits = Buffer.alloc(LENGTH);

/**
 * The public id of a record: its kind's prefix and its UUID, for example `po_01k8…`. As TypeID makes it, but six times
 * as fast: an answer holds hundreds.
 */
export function toPublicId(prefix: string, uuid: string): string {
  // 128 bits make 26 digits when two zeros come first.
  let [bits, held, length] = [0, 2, 0];
  for (let place = 0; place < uuid.length; place += 1) {
    const code = uuid.charCodeAt(place);
    if (code === HYPHEN) continue;
    bits = ((bits << 4) | hexValues[code]!) & 0xff;
    held += 4;
    if (held < BITS_OF_DIGIT) continue;
    held -= BITS_OF_DIGIT;
    digits[length] = DIGITS[(bits >> held) & 31]!;
    length += 1;
  }
  return `${prefix}_${digits.toString('latin1')}`;
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
