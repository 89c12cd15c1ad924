import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { compare } from '../../shared/decimal.js';
import { requireTransition } from '../../shared/state-machine.js';
import { DiscountOffer } from './discount-offer.entity.js';
import { type DiscountOfferAction, discountOfferTransitions, type DiscountOfferStatus } from './discount-offer.states.js';
import { Payable } from './payable.entity.js';
import type { PaymentItem } from './payment-item.entity.js';

const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;

/** What was paid took the discount that was agreed, or let it lapse by being paid in full. */
export async function closeOffer(em: EntityManager, { payable, discountAmount }: PaymentItem): Promise<void> {
  const [offer] = await em.find(DiscountOffer, { payable, status: 'ACCEPTED' }, lock);
  const taken = compare(discountAmount, '0') > 0;
  if (!offer || (!taken && payable.status !== 'SETTLED')) return;
  move(offer, taken ? 'TAKE' : 'LAPSE', taken ? 'TAKEN' : 'LAPSED');
  payable.discountAmount = '0';
}

/** Ends offers that nobody answered, and agreements whose day has passed without a payment: those are due by their terms. */
export async function closeLateOffers(em: EntityManager, today: string): Promise<void> {
  for (const offer of await em.find(DiscountOffer, { status: 'OFFERED', answerBy: { $lt: today } }, lock)) move(offer, 'EXPIRE', 'EXPIRED');
  for (const offer of await em.find(DiscountOffer, { status: 'ACCEPTED', payOn: { $lt: today } }, lock)) {
    const payable = await em.findOneOrFail(Payable, { id: offer.payable.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // One that a run has is decided when it is known what became of the payment.
    if (payable.status === 'IN_RUN') continue;
    move(offer, 'LAPSE', 'LAPSED');
    Object.assign(payable, { payOn: payable.dueOn, discountAmount: '0' });
  }
}

function move(offer: DiscountOffer, action: DiscountOfferAction, status: DiscountOfferStatus): void {
  requireTransition(discountOfferTransitions, action, offer.status);
  offer.status = status;
}
