import type { EntityManager } from '@mikro-orm/postgresql';
import Big from 'big.js';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { notify } from '../../jobs/notify.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import type { Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import type { DiscountKind } from './discount.js';
import { DiscountOffer } from './discount-offer.entity.js';
import { discountOfferTransitions } from './discount-offer.states.js';
import { DiscountRule } from './discount-rule.entity.js';
import { lockPayables } from './lock-payables.js';
import type { Payable } from './payable.entity.js';

const HIGHEST_PERCENT = 50;

export interface DiscountOfferCreateInput {
  payableId: string;
  kind: DiscountKind;
  percent: Decimal;
  payFrom: string;
  answerBy: string;
}

interface NewOffer extends Omit<DiscountOfferCreateInput, 'payableId'> {
  rule: DiscountRule | null;
  offeredByName: string | null;
}

/** Offers the supplier to be paid earlier for less. One offer at a time. */
export function createDiscountOffer(context: SignedInContext, input: DiscountOfferCreateInput) {
  return context.em.transactional(async (em) => {
    const [payable] = await lockPayables(em, { id: toUuid('due', input.payableId) });
    if (!payable) throw new DomainError('NOT_FOUND', ['payableId']);
    if (payable.status !== 'OPEN') throw new DomainError('NOT_ALLOWED_IN_STATE', ['payableId'], `An offer is for what is OPEN; this is ${payable.status}.`);
    const check = new InputCheck();
    checkTerms(check, input, payable, dayOf(context.now()));
    check.settle();
    if (await hasOffer(em, payable)) throw new DomainError('TAKEN', ['payableId'], 'There is an offer already: withdraw it first.');
    const { payableId: _payableId, ...terms } = input;
    const offer = await addOffer(em, payable, { ...terms, rule: null, offeredByName: context.principal.name });
    return { discountOffer: { id: offer.id } };
  });
}

/** Takes an offer back that was not answered yet. */
export function withdrawDiscountOffer(context: SignedInContext, input: { id: string; lockVersion?: number | null }) {
  return context.em.transactional(async (em) => {
    const offer = await loadForChange(em, DiscountOffer, toUuid('doff', input.id), input.lockVersion);
    requireTransition(discountOfferTransitions, 'WITHDRAW', offer.status);
    offer.status = 'WITHDRAWN';
    return { discountOffer: { id: offer.id } };
  });
}

/** The rules by which a supplier may be offered a discount, the newest first. */
export function discountRulesFor(em: EntityManager, supplier: string, currencyCode: string): Promise<DiscountRule[]> {
  return em.find(DiscountRule, { endedAt: null, currencyCode, $or: [{ onlySupplier: supplier }, { onlySupplier: null }] }, { orderBy: { createdAt: 'desc', id: 'desc' } });
}

/** Offers what a rule says for a newly approved invoice, if one fits and there is time left. */
export async function offerByRule(em: EntityManager, payable: Payable, rules: readonly DiscountRule[], now: Date): Promise<void> {
  const fitting = rules.filter(({ minimumAmount }) => new Big(payable.amount).gte(minimumAmount));
  const rule = fitting.find(({ onlySupplier }) => onlySupplier) ?? fitting[0];
  if (!rule || new Big(payable.amount).lte(0)) return;
  const { kind, percent } = rule;
  const [answerBy, payFrom] = [rule.answerWithinDays, rule.payWithinDays].map((days) => dayOf(daysAfter(now, days))) as [string, string];
  if (payFrom < payable.dueOn) await addOffer(em, payable, { kind, percent, answerBy, payFrom, rule, offeredByName: null });
}

function checkTerms(check: InputCheck, { percent, payFrom, answerBy }: DiscountOfferCreateInput, payable: Payable, today: string): void {
  if (new Big(payable.amount).lte(0)) check.refuse('INVALID', ['payableId'], 'A credit note is netted off, never paid.');
  if (new Big(percent).lte(0) || new Big(percent).gt(HIGHEST_PERCENT)) check.refuse('OUT_OF_RANGE', ['percent'], `More than 0 and at most ${HIGHEST_PERCENT}.`);
  if (payFrom < today || payFrom >= payable.dueOn) check.refuse('OUT_OF_RANGE', ['payFrom'], `From today, ${today}, to the day before it is due, ${payable.dueOn}.`);
  if (answerBy < today || answerBy > payFrom) check.refuse('OUT_OF_RANGE', ['answerBy'], 'From today to the first day of payment.');
}

async function hasOffer(em: EntityManager, payable: Payable): Promise<boolean> {
  return (await em.count(DiscountOffer, { payable, status: { $in: ['OFFERED', 'ACCEPTED'] } })) > 0;
}

async function addOffer(em: EntityManager, payable: Payable, offer: NewOffer): Promise<DiscountOffer> {
  const { supplier, invoice, currencyCode, dueOn } = payable;
  const created = em.create(DiscountOffer, { ...offer, payable, supplier, invoice, status: 'OFFERED', offeredAmount: payable.openAmount ?? payable.amount, currencyCode, dueOn });
  const values = { number: invoice.number!, answerBy: offer.answerBy };
  await notify(em, { kind: 'DISCOUNT_OFFERED', to: { supplier: supplier.id }, record: { prefix: 'doff', id: created.id }, values });
  return created;
}
