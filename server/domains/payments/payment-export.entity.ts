import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { PaymentRun } from './payment-run.entity.js';

export const paymentExportFormats = {
  SEPA: 'SEPA credit transfer, ISO 20022 pain.001.001.09; in euro only.',
  CSV: 'Comma-separated values in UTF-8, one payment a row.',
} as const;
export type PaymentExportFormat = keyof typeof paymentExportFormats;

const PaymentExportSchema = defineEntity({
  name: 'PaymentExport',
  ...staffOnly,
  uniques: [{ properties: ['paymentRun', 'format'] }],
  properties: {
    ...immutableProperties,
    paymentRun: () => p.manyToOne(PaymentRun),
    format: p.enum(keysOf(paymentExportFormats)),
    fileName: p.string().length(100),
    content: p.text().lazy(),
    /** SHA-256 of the content, hexadecimal. */
    digest: p.string().length(64),
  },
});

/** What was given to the bank, kept as it was. */
export class PaymentExport extends PaymentExportSchema.class {}
PaymentExportSchema.setClass(PaymentExport);
