import type { InputCheck } from '../../shared/input-check.js';
import { typedDate, typedDecimal } from '../../shared/typed-values.js';
import type { TicketField } from './ticket-field.entity.js';

const LONGEST_LINE = 300;
const LONGEST_TEXT = 5000;
const SERIAL_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,59}$/u;

type Asked = Pick<TicketField, 'key' | 'kind' | 'required' | 'options'>;

/** What somebody gave for one field; nothing takes the value away. */
export interface GivenValue {
  key: string;
  value?: string | null;
}

/** How values are held against the fields of a ticket's type. */
interface Holding {
  /** What the ticket has so far; values that no field asks for any more are dropped. */
  before: Readonly<Record<string, string>>;
  /** Whether what is required must be there. */
  complete: boolean;
}

/**
 * The values of a ticket, as they are kept, after what was given; what is wrong goes to `check` under
 * `fieldValues.<index>.value`, and what is missing altogether under `fieldValues`.
 */
export function checkFieldValues(check: InputCheck, fields: readonly Asked[], given: readonly GivenValue[], { before, complete }: Holding): Record<string, string> {
  const values = Object.fromEntries(Object.entries(before).filter(([key]) => fields.some((field) => field.key === key)));
  given.forEach(({ key, value }, index) => {
    const path = ['fieldValues', String(index)];
    const field = fields.find((each) => each.key === key);
    if (!field) return check.refuse('NOT_FOUND', [...path, 'key'], `There is no field ${key} for tickets of this type.`);
    if (given.findIndex((other) => other.key === key) !== index) return check.refuse('TAKEN', [...path, 'key'], `The field ${key} is given twice.`);
    delete values[key];
    const typed = value?.trim();
    if (!typed) return field.required && complete ? check.refuse('REQUIRED', [...path, 'value']) : undefined;
    const read = readValue(field, typed);
    if ('fault' in read) check.refuse('INVALID', [...path, 'value'], read.fault);
    else values[key] = read.value;
  });
  if (complete) requireOthers(check, fields, given, values);
  return values;
}

function requireOthers(check: InputCheck, fields: readonly Asked[], given: readonly GivenValue[], values: Readonly<Record<string, string>>): void {
  for (const { key, required } of fields) {
    if (required && !(key in values) && !given.some((each) => each.key === key)) check.refuse('REQUIRED', ['fieldValues'], `The field ${key} has to be answered.`);
  }
}

/** What somebody typed, in the one form in which it is kept: numbers with a point, days as YYYY-MM-DD. */
function readValue({ kind, options }: Asked, typed: string): { value: string } | { fault: string } {
  const kept = (value: string | null, fault: string) => (value === null ? { fault } : { value });
  const noLongerThan = (length: number) => kept([...typed].length > length ? null : typed, `At most ${length} characters.`);
  switch (kind) {
    case 'CHOICE':
      return kept(options.some(({ code }) => code === typed) ? typed : null, `One of ${options.map(({ code }) => code).join(', ')}.`);
    case 'YES_NO':
      return kept(['true', 'false'].includes(typed) ? typed : null, '`true` or `false`.');
    case 'NUMBER':
      return kept(typedDecimal(typed, false), 'A number of at most 15 digits before the point and 4 after it.');
    case 'DATE':
      return kept(typedDate(typed, null), 'A day, YYYY-MM-DD.');
    case 'SERIAL_NUMBER':
      return kept(SERIAL_NUMBER.test(typed) ? typed : null, 'A serial number: at most 60 letters, digits, blanks, `.`, `/`, `_` and `-`.');
    case 'TEXT':
      return noLongerThan(LONGEST_LINE);
    default:
      return noLongerThan(LONGEST_TEXT);
  }
}
