import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Invoice } from '../invoicing/invoice.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { discountKinds } from './discount.js';
import { discountOfferStatuses } from './discount-offer.states.js';
import { DiscountRule } from './discount-rule.entity.js';
import { Payable } from './payable.entity.js';

const DiscountOfferSchema = defineEntity({
  name: 'DiscountOffer',
  rowLevelSecurity: 'force',
  policies: [
    ...ownedBySupplier<{ supplier: string; status: string }>('supplier').policies,
    portalsOnly<{ status: string }>('answers', 'update', ({ status }) => `${status} in ('ACCEPTED', 'DECLINED')`),
  ],
  indexes: [
    { properties: ['supplier', 'answerBy', 'id'] },
    { properties: ['status', 'answerBy', 'id'] },
    { properties: ['answerBy', 'id'] },
    { properties: ['payable'] },
    { name: 'discount_offer_one_open', expression: `create unique index discount_offer_one_open on discount_offer (payable_id) where status in ('OFFERED', 'ACCEPTED')` },
  ],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier),
    payable: () => p.manyToOne(Payable),
    invoice: () => p.manyToOne(Invoice).index(),
    status: p.enum(keysOf(discountOfferStatuses)),
    kind: p.enum(keysOf(discountKinds)),
    percent: decimal(),
    /** What was open when it was offered. */
    offeredAmount: decimal(),
    currencyCode: currencyCode(),
    payFrom: p.date(),
    dueOn: p.date(),
    answerBy: p.date(),
    /** The rule that made it; null for one by hand. */
    rule: () => p.manyToOne(DiscountRule).nullable().index(),
    offeredByName: p.string().length(200).nullable(),
    /** The day agreed, and what is taken off for it; null until it is accepted. */
    payOn: p.date().nullable(),
    discountAmount: decimal().nullable(),
    answeredAt: p.datetime(3).nullable(),
    answeredByName: p.string().length(200).nullable(),
  },
});

/** An offer to be paid earlier for less. */
export class DiscountOffer extends DiscountOfferSchema.class {}
DiscountOfferSchema.setClass(DiscountOffer);
