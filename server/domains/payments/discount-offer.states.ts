import { defineTransitions } from '../../shared/state-machine.js';

export const discountOfferStatuses = {
  OFFERED: 'It waits for the supplier’s answer.',
  ACCEPTED: 'It is paid earlier, less the discount.',
  DECLINED: 'The supplier waits for the full amount.',
  WITHDRAWN: 'Taken back before it was answered.',
  EXPIRED: 'Nobody answered in time.',
  TAKEN: 'It was paid in time, less the discount.',
  LAPSED: 'It was not paid in time: the full amount is due by the terms of the invoice.',
} as const;
export type DiscountOfferStatus = keyof typeof discountOfferStatuses;

/** How an offer moves. */
export const discountOfferTransitions = defineTransitions<DiscountOfferStatus>()({
  ACCEPT: { from: ['OFFERED'], to: ['ACCEPTED'], permission: 'discount:answer' },
  DECLINE: { from: ['OFFERED'], to: ['DECLINED'], permission: 'discount:answer' },
  WITHDRAW: { from: ['OFFERED'], to: ['WITHDRAWN'], permission: 'discount:offer' },
  EXPIRE: { from: ['OFFERED'], to: ['EXPIRED'], permission: 'discount:offer' },
  TAKE: { from: ['ACCEPTED'], to: ['TAKEN'], permission: 'payment:execute' },
  LAPSE: { from: ['ACCEPTED'], to: ['LAPSED'], permission: 'payment:execute' },
});

export type DiscountOfferAction = keyof typeof discountOfferTransitions;
