import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';

const SessionSchema = defineEntity({
  name: 'Session',
  ...staffOnly,
  properties: {
    ...recordProperties,
    account: () => p.manyToOne(Account).index(),
    membership: () => p.manyToOne(Membership),
    /** SHA-256 of the one refresh token that is good now. */
    refreshTokenHash: p.string().length(64).unique(),
    /** SHA-256 of the token before it: seeing that again revokes the whole family. */
    previousTokenHash: p.string().length(64).nullable().unique(),
    userAgent: p.string().length(300).nullable(),
    lastUsedAt: p.datetime(3),
    expiresAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
  },
});

/** One signed-in browser or program: a family of refresh tokens of which one at a time is good. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
