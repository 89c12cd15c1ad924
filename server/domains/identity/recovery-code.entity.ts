import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Account } from './account.entity.js';

const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  ...staffOnly,
  properties: {
    ...immutableProperties,
    account: () => p.manyToOne(Account).index(),
    /** SHA-256 of the code; the code itself is shown once and stored nowhere. */
    codeHash: p.string().length(64).unique(),
    usedAt: p.datetime(3).nullable(),
  },
});

/** A code that takes the place of an authenticator app's, once. */
export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);
