import { loadForChange } from '../../database/load-for-change.js';
import { checkLocalizedText } from '../../graphql/check-localized-text.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { TicketField, type TicketFieldKind, type TicketFieldOption } from './ticket-field.entity.js';
import type { TicketFieldCreateInput, TicketFieldOptionInput, TicketFieldRetireInput, TicketFieldUpdateInput } from './ticket-field.inputs.js';

const LONGEST_LABEL = 200;
const MOST_OPTIONS = 50;
const CODE = /^[A-Z0-9_]{1,40}$/;
const CODE_FORM = '1 to 40 capital letters, digits and _.';

/** Asks something more of whoever opens a ticket of a type. @throws DomainErrors for its form; TAKEN at `key` */
export function createTicketField(context: RequestContext, input: TicketFieldCreateInput) {
  return context.em.transactional(async (em) => {
    const { type, key, kind, required, visibleToCustomer, position } = input;
    const check = new InputCheck();
    if (!CODE.test(key)) check.refuse('INVALID', ['key'], CODE_FORM);
    else if (await em.count(TicketField, { type, key })) check.refuse('TAKEN', ['key']);
    const labels = checkLocalizedText(check, input.label, ['label'], LONGEST_LABEL);
    const options = checkOptions(check, kind, input.options ?? []);
    check.settle();
    const field = em.create(TicketField, { type, key, kind, required, visibleToCustomer, position, labels, options });
    await em.flush();
    return { ticketField: { id: field.id } };
  });
}

/** Asks otherwise from now on; values that tickets have stay. @throws DomainErrors for its form */
export function updateTicketField(context: RequestContext, input: TicketFieldUpdateInput) {
  return context.em.transactional(async (em) => {
    const field = await loadForChange(em, TicketField, toUuid('tkf', input.id), input.lockVersion);
    const check = new InputCheck();
    const labels = input.label ? checkLocalizedText(check, input.label, ['label'], LONGEST_LABEL) : field.labels;
    const options = input.options ? checkOptions(check, field.kind, input.options) : field.options;
    check.settle();
    em.assign(field, {
      labels,
      options,
      required: input.required ?? field.required,
      visibleToCustomer: input.visibleToCustomer ?? field.visibleToCustomer,
      position: input.position ?? field.position,
    });
    return { ticketField: { id: field.id } };
  });
}

/** Asks something no more; values that tickets have stay. @throws DomainError NOT_ALLOWED_IN_STATE when it is not asked already */
export function retireTicketField(context: RequestContext, { id, lockVersion }: TicketFieldRetireInput) {
  return context.em.transactional(async (em) => {
    const field = await loadForChange(em, TicketField, toUuid('tkf', id), lockVersion);
    if (field.retiredAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It is not asked any more already.');
    field.retiredAt = context.now();
    return { ticketField: { id: field.id } };
  });
}

function checkOptions(check: InputCheck, kind: TicketFieldKind, options: readonly TicketFieldOptionInput[]): TicketFieldOption[] {
  if (kind === 'CHOICE' && (options.length < 2 || options.length > MOST_OPTIONS)) check.refuse('OUT_OF_RANGE', ['options'], `2 to ${MOST_OPTIONS} values to choose from.`);
  if (kind !== 'CHOICE' && options.length) check.refuse('INVALID', ['options'], `A field of the kind ${kind} has none.`);
  return options.map(({ code, label }, index) => {
    const path = ['options', String(index)];
    if (!CODE.test(code)) check.refuse('INVALID', [...path, 'code'], CODE_FORM);
    if (options.findIndex((other) => other.code === code) !== index) check.refuse('TAKEN', [...path, 'code']);
    return { code, label: checkLocalizedText(check, label, [...path, 'label'], LONGEST_LABEL) };
  });
}
