import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { sharedToRead } from '../../database/row-security.js';
import type { LocalizedText } from '../../shared/locale.js';

const CertificateKindSchema = defineEntity({
  name: 'CertificateKind',
  ...sharedToRead,
  properties: {
    ...recordProperties,
    /** What forms and categories name it by. */
    code: p.string().length(40).unique(),
    labels: p.json<LocalizedText>(),
    /** Whether no order is sent to a supplier whose certificate of this kind has expired. */
    blocksOrders: p.boolean(),
    retiredAt: p.datetime(3).nullable(),
  },
});

/** A kind of certificate that suppliers hold, for example ISO 9001. */
export class CertificateKind extends CertificateKindSchema.class {}
CertificateKindSchema.setClass(CertificateKind);
