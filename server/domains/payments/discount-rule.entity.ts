import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { discountKinds } from './discount.js';

const DiscountRuleSchema = defineEntity({
  name: 'DiscountRule',
  ...staffOnly,
  properties: {
    ...recordProperties,
    name: p.string().length(100),
    /** Null for all; a rule for the supplier itself comes first. */
    onlySupplier: () => p.manyToOne(Supplier).nullable().index(),
    currencyCode: currencyCode(),
    minimumAmount: decimal(),
    kind: p.enum(keysOf(discountKinds)),
    percent: decimal(),
    /** Days after the approval in which the supplier answers, and from which on it is paid. */
    answerWithinDays: p.integer(),
    payWithinDays: p.integer(),
    endedAt: p.datetime(3).nullable(),
  },
});

/** What is offered by itself for each invoice that is approved. */
export class DiscountRule extends DiscountRuleSchema.class {}
DiscountRuleSchema.setClass(DiscountRule);
