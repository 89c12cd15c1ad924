import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Account } from './account.entity.js';

export const linkPurposes = ['INVITATION', 'PASSWORD_RESET', 'EMAIL_VERIFICATION'] as const;

const SingleUseLinkSchema = defineEntity({
  name: 'SingleUseLink',
  ...staffOnly,
  properties: {
    ...recordProperties,
    account: () => p.manyToOne(Account).index(),
    purpose: p.enum(linkPurposes),
    /** SHA-256 of the token in the mailed address; the token itself is stored nowhere. */
    tokenHash: p.string().length(64).unique(),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
  },
});

/** A mailed link that works once and for a while. */
export class SingleUseLink extends SingleUseLinkSchema.class {}
SingleUseLinkSchema.setClass(SingleUseLink);
