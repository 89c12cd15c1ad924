import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';

const PersonalAccessTokenSchema = defineEntity({
  name: 'PersonalAccessToken',
  ...staffOnly,
  properties: {
    ...recordProperties,
    account: () => p.manyToOne(Account).index(),
    membership: () => p.manyToOne(Membership),
    /** What it is for, in the person's words. */
    name: p.string().length(100),
    /** SHA-256 of the token; the token itself is shown once and stored nowhere. */
    tokenHash: p.string().length(64).unique(),
    /** Permissions; it gives those of them that the person has at the moment. */
    scopes: p.array(),
    expiresAt: p.datetime(3),
    /** When it was last used, to five minutes. */
    lastUsedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});

/** With which a program of a staff member acts for them, within what they chose. */
export class PersonalAccessToken extends PersonalAccessTokenSchema.class {}
PersonalAccessTokenSchema.setClass(PersonalAccessToken);
