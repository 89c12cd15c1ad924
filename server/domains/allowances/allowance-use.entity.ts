import { defineEntity, p } from '@mikro-orm/core';

const AllowanceUseSchema = defineEntity({
  name: 'AllowanceUse',
  properties: {
    /** SHA-256 of who holds the allowance: addresses of people stay out of the table. */
    holder: p.string().length(64).primary(),
    /** What was in use at `countedAt`; it goes down by `perSecond` from then on. */
    amount: p.double(),
    perSecond: p.double(),
    countedAt: p.datetime(3),
  },
});

/** How much of an allowance is in use, as all servers count it together. Functions of the database alone reach it. */
export class AllowanceUse extends AllowanceUseSchema.class {}
AllowanceUseSchema.setClass(AllowanceUse);
