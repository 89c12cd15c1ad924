import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { notify } from '../../jobs/notify.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { discountOn } from './discount.js';
import { DiscountOffer } from './discount-offer.entity.js';
import { type DiscountOfferAction, discountOfferTransitions } from './discount-offer.states.js';

interface Answer {
  id: string;
  payOn?: string | null;
}

/** The supplier agrees: it is paid earlier, less the discount. */
export function acceptDiscountOffer(context: SignedInContext, input: Answer) {
  return context.em.transactional(async (em) => {
    const today = dayOf(context.now());
    const offer = await loadForAnswer(em, input, 'ACCEPT', today);
    const payOn = chosenDay(offer, input.payOn, today);
    const discountAmount = discountOn(offer, payOn);
    answer(context, offer, 'ACCEPTED');
    Object.assign(offer, { payOn, discountAmount });
    await settleTerms(em, offer, payOn, discountAmount);
    await tell(em, offer, 'accepted');
    return { discountOffer: { id: offer.id } };
  });
}

/** The supplier waits for the full amount. */
export function declineDiscountOffer(context: SignedInContext, input: Answer) {
  return context.em.transactional(async (em) => {
    const offer = await loadForAnswer(em, input, 'DECLINE', dayOf(context.now()));
    answer(context, offer, 'DECLINED');
    await tell(em, offer, 'rejected');
    return { discountOffer: { id: offer.id } };
  });
}

async function loadForAnswer(em: EntityManager, input: Answer, action: DiscountOfferAction, today: string): Promise<DiscountOffer> {
  const offer = await em.findOne(DiscountOffer, { id: toUuid('doff', input.id) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!offer) throw new DomainError('NOT_FOUND', ['id']);
  requireTransition(discountOfferTransitions, action, offer.status);
  if (offer.answerBy < today) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], `It was to be answered by ${offer.answerBy}.`);
  await em.populate(offer, ['supplier', 'invoice']);
  return offer;
}

function chosenDay({ kind, payFrom, dueOn }: DiscountOffer, wanted: string | null | undefined, today: string): string {
  if (kind === 'FIXED') return payFrom;
  const first = payFrom < today ? today : payFrom;
  if (!wanted) return first;
  if (wanted < first || wanted >= dueOn) throw new DomainError('OUT_OF_RANGE', ['payOn'], `From ${first} to the day before ${dueOn}.`);
  return wanted;
}

function answer({ principal, now }: SignedInContext, offer: DiscountOffer, status: 'ACCEPTED' | 'DECLINED'): void {
  Object.assign(offer, { status, answeredAt: now(), answeredByName: principal.name });
}

/** The payment's own terms are for staff to write; what was agreed is all that a portal changes of them. */
async function settleTerms(em: EntityManager, { payable }: DiscountOffer, payOn: string, discountAmount: string): Promise<void> {
  const [changed] = await em.execute<{ id: string }[]>(
    `update payable set pay_on = ?, discount_amount = ?, updated_at = now(), lock_version = lock_version + 1
      where id = ? and status in ('OPEN', 'HELD') returning id`,
    [payOn, discountAmount, payable.id],
  );
  if (!changed) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'It is being paid already.');
}

async function tell(em: EntityManager, { id, supplier, invoice }: DiscountOffer, outcome: 'accepted' | 'rejected'): Promise<void> {
  await notify(em, { kind: 'DISCOUNT_ANSWERED', to: { staff: true }, record: { prefix: 'doff', id }, values: { number: invoice.number!, supplier: supplier.name, outcome } });
}
