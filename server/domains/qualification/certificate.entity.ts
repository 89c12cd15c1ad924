import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedBySupplier, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { CertificateKind } from './certificate-kind.entity.js';
import { certificateStatuses } from './certificate.states.js';

const CertificateSchema = defineEntity({
  name: 'Certificate',
  rowLevelSecurity: 'force',
  policies: [
    ...ownedBySupplier<{ supplier: string; status: string }>('supplier').policies,
    portalsOnly<{ status: string }>('hands_in', 'insert', ({ status }) => `${status} = 'PENDING'`),
    portalsOnly<{ status: string }>('withdraws', 'update', ({ status }) => `${status} = 'WITHDRAWN'`),
  ],
  indexes: [{ properties: ['supplier', 'validTo', 'id'] }, { properties: ['status', 'validTo', 'id'] }],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier),
    kind: () => p.manyToOne(CertificateKind).index(),
    status: p.enum(keysOf(certificateStatuses)),
    number: p.string().length(100),
    issuer: p.string().length(200),
    validFrom: p.date(),
    /** The last day on which it is good. */
    validTo: p.date(),
    decidedAt: p.datetime(3).nullable(),
    decidedByName: p.string().length(200).nullable(),
    /** Why it was refused, in words for the supplier. */
    decisionNote: p.text().nullable(),
    /** Days before the end at which the supplier has been reminded. */
    remindedAtDays: p.array(Number).default([]),
  },
});

/** A document in which somebody else vouches for a supplier until a day. */
export class Certificate extends CertificateSchema.class {}
CertificateSchema.setClass(Certificate);
