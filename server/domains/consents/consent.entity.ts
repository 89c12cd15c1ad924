import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedByAccount } from '../../database/row-security.js';
import { locales } from '../../shared/locale.js';
import { Account } from '../identity/account.entity.js';
import { ConsentPurpose } from './consent-purpose.entity.js';
import { ConsentText } from './consent-text.entity.js';

const ConsentSchema = defineEntity({
  name: 'Consent',
  ...ownedByAccount<{ account: string }>('account'),
  indexes: [{ properties: ['account', 'createdAt', 'id'] }],
  properties: {
    ...immutableProperties,
    account: () => p.manyToOne(Account),
    purpose: () => p.manyToOne(ConsentPurpose),
    text: () => p.manyToOne(ConsentText),
    /** True when it was given, false when it was withdrawn. */
    given: p.boolean(),
    /** The language in which the person read the text. */
    locale: p.enum(locales),
    /** Themselves, or one of the staff whom they told. */
    recordedById: p.uuid(),
    /** Of the network they were in, not of their device; null when somebody of the staff wrote it down. */
    clientNetwork: p.string().length(50).nullable(),
    userAgent: p.string().length(300).nullable(),
  },
});

/** That somebody agreed to something or took it back, when and how: the proof. Never changes; the latest one counts. */
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);
