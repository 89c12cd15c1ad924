import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';

export const duplicateGrounds = {
  TAX_ID: 'The same tax id.',
  REGISTRATION_NUMBER: 'The same number in the company register.',
  BANK_ACCOUNT: 'The same bank account.',
  EMAIL_DOMAIN: 'E-mail addresses of the same domain.',
} as const;

const DuplicateWarningSchema = defineEntity({
  name: 'DuplicateWarning',
  ...staffOnly,
  uniques: [{ properties: ['supplier', 'other', 'ground', 'value'] }],
  properties: {
    ...immutableProperties,
    supplier: () => p.manyToOne(Supplier),
    other: () => p.manyToOne(Supplier).index(),
    ground: p.enum(keysOf(duplicateGrounds)),
    /** What both have; of a bank account only its end. */
    value: p.string().length(254),
  },
});

/** Something that an applicant has in common with another supplier. For reviewers' eyes only. */
export class DuplicateWarning extends DuplicateWarningSchema.class {}
DuplicateWarningSchema.setClass(DuplicateWarning);
