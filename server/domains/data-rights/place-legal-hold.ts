import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Customer } from '../customers/index.js';
import { Supplier } from '../suppliers/index.js';
import { addErasure } from './carry-out-erasure.js';
import { DataErasure } from './data-erasure.entity.js';
import { LegalHold } from './legal-hold.entity.js';
import { legalHoldIdPrefix, type LegalHoldLiftInput, type LegalHoldPlaceInput } from './legal-hold.type.js';

const LONGEST_REASON = 2000;

/**
 * Forbids that anything about a person, or about the people of a company, is erased.
 * @throws DomainErrors INVALID at `email` unless one of the three is named; REQUIRED or TOO_LONG at `reason`; OUT_OF_RANGE
 * at `until`; NOT_FOUND at `supplierId` or `customerId`
 */
export function placeLegalHold({ em, principal, now }: SignedInContext, input: LegalHoldPlaceInput) {
  return em.transactional(async (inside) => {
    const check = new InputCheck();
    const { email, supplierId, customerId, until = null } = input;
    if ([email, supplierId, customerId].filter(Boolean).length !== 1) check.refuse('INVALID', ['email'], 'Name one: a person, a supplier or a customer.');
    const reason = check.text(input.reason, ['reason'], LONGEST_REASON);
    if (until && until < dayOf(now())) check.refuse('OUT_OF_RANGE', ['until'], 'Today or later.');
    const supplier = supplierId ? await inside.findOne(Supplier, toUuid('sup', supplierId)) : null;
    const customer = customerId ? await inside.findOne(Customer, toUuid('cus', customerId)) : null;
    if (supplierId && !supplier) check.refuse('NOT_FOUND', ['supplierId']);
    if (customerId && !customer) check.refuse('NOT_FOUND', ['customerId']);
    check.settle();
    const placed = { placedById: principal.accountId, placedByName: principal.name };
    const legalHold = inside.create(LegalHold, { email: email?.toLowerCase() ?? null, supplier, customer, reason, until, ...placed });
    await inside.flush();
    return { legalHold: { id: legalHold.id } };
  });
}

/**
 * Lifts a hold; what it held back is carried out unless another one forbids it.
 * @throws DomainError NOT_FOUND at `id`; NOT_ALLOWED_IN_STATE when it is lifted already
 */
export function liftLegalHold({ em, principal, now }: SignedInContext, { id }: LegalHoldLiftInput) {
  return em.transactional(async (inside) => {
    const legalHold = await loadForChange(inside, LegalHold, toUuid(legalHoldIdPrefix, id));
    if (legalHold.liftedAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It is lifted already.');
    inside.assign(legalHold, { liftedAt: now(), liftedById: principal.accountId, liftedByName: principal.name });
    await inside.flush();
    for (const held of await inside.find(DataErasure, { status: 'APPROVED' }, { fields: ['id'] })) await addErasure(inside, held.id);
    return { legalHold: { id: legalHold.id } };
  });
}
