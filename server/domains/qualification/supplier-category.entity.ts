import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { sharedToRead } from '../../database/row-security.js';
import type { LocalizedText } from '../../shared/locale.js';

/** Who of the staff looks at an application, in this order. */
export const reviewSteps = {
  BUYER: 'Whether this company wants to buy from it.',
  QUALITY: 'Whether it can deliver the quality that is needed.',
  FINANCE: 'Whether it exists, and where it is paid.',
} as const;
export type ReviewStep = keyof typeof reviewSteps;

const SupplierCategorySchema = defineEntity({
  name: 'SupplierCategory',
  ...sharedToRead,
  properties: {
    ...recordProperties,
    /** What forms and imports name it by. */
    code: p.string().length(40).unique(),
    labels: p.json<LocalizedText>(),
    reviewSteps: p.array<ReviewStep>(),
    /** Codes of the kinds of certificates without which nobody supplies it. */
    certificateKinds: p.array(),
    /** Months for which a qualification is good; null without an end. */
    qualificationMonths: p.integer().nullable(),
    retiredAt: p.datetime(3).nullable(),
  },
});

/** A group of goods or services that suppliers are qualified for. */
export class SupplierCategory extends SupplierCategorySchema.class {}
SupplierCategorySchema.setClass(SupplierCategory);
