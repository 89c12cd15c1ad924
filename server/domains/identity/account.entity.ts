import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties, searchText } from '../../database/base.js';
import { ownedByAccount } from '../../database/row-security.js';
import { locales } from '../../shared/locale.js';
import { Membership } from './membership.entity.js';

const AccountSchema = defineEntity({
  name: 'Account',
  ...ownedByAccount<{ id: string }>('id'),
  indexes: [{ name: 'account_search', expression: 'create index account_search on account using gin (search_text gin_trgm_ops)' }, { properties: ['name', 'id'] }],
  properties: {
    ...recordProperties,
    /** Stored in lower case; what people sign in with. */
    email: p.string().length(254).unique(),
    name: p.string().length(200),
    /** argon2id; null until an invitation was accepted. Never leaves the identity domain. */
    passwordHash: p.text().nullable().hidden(),
    /** True for who registered by themselves until they have used the mailed link; they cannot sign in before. */
    verificationPending: p.boolean().default(false),
    locale: p.enum(locales),
    timeZone: p.string().length(64),
    /** TOTP secret; null without a second factor. */
    oneTimeCodeSecret: p.text().nullable().hidden(),
    /** TOTP secret that becomes the one above once a code shows that the authenticator app has it. */
    pendingOneTimeCodeSecret: p.text().nullable().hidden(),
    /** The half minute (since 1970) of the last code that was used: none of it or before it is good again. */
    oneTimeCodeStep: p.integer().nullable(),
    disabledAt: p.datetime(3).nullable(),
    searchText: searchText(`name || ' ' || email`),
    memberships: () => p.oneToMany(Membership).mappedBy('account'),
  },
});

/** A person who can sign in. What they may do hangs on their memberships. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
