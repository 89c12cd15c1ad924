import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import type { AccountScheme } from '../suppliers/index.js';

const CompanyBankAccountSchema = defineEntity({
  name: 'CompanyBankAccount',
  ...staffOnly,
  properties: {
    ...recordProperties,
    holder: p.string().length(140),
    bankName: p.string().length(140).nullable(),
    countryCode: p.string().length(2),
    currencyCode: currencyCode(),
    scheme: p.string().$type<AccountScheme>().length(10),
    /** Without blanks, in capitals. */
    number: p.string().length(34),
    routing: p.string().length(34).nullable(),
    bic: p.string().length(11).nullable(),
    /** Since when nothing is paid from it any more. */
    endedAt: p.datetime(3).nullable(),
  },
});

/** An account from which this company pays. */
export class CompanyBankAccount extends CompanyBankAccountSchema.class {}
CompanyBankAccountSchema.setClass(CompanyBankAccount);
