import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, recordProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { accountSchemes } from './account-scheme.js';
import { Supplier } from './supplier.entity.js';

const BankAccountSchema = defineEntity({
  name: 'BankAccount',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier).index(),
    holder: p.string().length(140),
    bankName: p.string().length(140).nullable(),
    countryCode: p.string().length(2),
    currencyCode: currencyCode(),
    scheme: p.enum(keysOf(accountSchemes)),
    /** Without blanks, in capitals. */
    number: p.string().length(34).index(),
    routing: p.string().length(34).nullable(),
    bic: p.string().length(11).nullable(),
    /** Since when nothing is paid there any more. */
    endedAt: p.datetime(3).nullable(),
  },
});

/** An account on which a supplier is paid. */
export class BankAccount extends BankAccountSchema.class {}
BankAccountSchema.setClass(BankAccount);
