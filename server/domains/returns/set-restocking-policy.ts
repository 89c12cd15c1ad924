import Big from 'big.js';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { InputCheck } from '../../shared/input-check.js';
import type { RestockingRate } from './restocking-fee.js';
import { RestockingPolicy } from './restocking-policy.entity.js';
import type { RestockingPolicySetInput } from './restocking-policy.inputs.js';

/** Says what is taken off refunds of returns that are asked for from a day on; what was asked for before keeps its terms. */
export function setRestockingPolicy(context: SignedInContext, { validFrom, rates }: RestockingPolicySetInput) {
  return context.em.transactional(async (em) => {
    await takeTurns(em, 'restocking policies');
    const check = new InputCheck();
    if (validFrom <= dayOf(context.now())) check.refuse('OUT_OF_RANGE', ['validFrom'], 'Tomorrow at the earliest: who has asked already did so on other terms.');
    else if (await em.count(RestockingPolicy, { validFrom })) check.refuse('TAKEN', ['validFrom'], 'Another policy begins on that day.');
    rates.forEach((rate, index) => checkRate(check, rate, rates.slice(0, index), ['rates', String(index)]));
    check.settle();
    const { accountId: authorId, name: authorName } = context.principal;
    const policy = em.create(RestockingPolicy, { validFrom, rates: rates.map(({ reason, grade, percent }) => ({ reason, grade, percent })), authorId, authorName });
    await em.flush();
    return { restockingPolicy: { id: policy.id } };
  });
}

function checkRate(check: InputCheck, { reason, grade, percent }: RestockingRate, before: readonly RestockingRate[], field: readonly string[]): void {
  if (new Big(percent).lt(0) || new Big(percent).gt(100)) check.refuse('OUT_OF_RANGE', [...field, 'percent'], '0 to 100.');
  if (before.some((other) => other.reason === reason && other.grade === grade)) check.refuse('TAKEN', field, 'Reason and grade are named already.');
}
