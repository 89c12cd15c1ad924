import { defineEntity, p } from '@mikro-orm/core';
import { decimal, recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Inspection } from './inspection.entity.js';

const InspectionMeasurementSchema = defineEntity({
  name: 'InspectionMeasurement',
  ...staffOnly,
  uniques: [{ properties: ['inspection', 'pieceNumber', 'characteristicNumber'] }],
  properties: {
    ...recordProperties,
    inspection: () => p.manyToOne(Inspection),
    pieceNumber: p.integer(),
    characteristicNumber: p.integer(),
    /** Null for what is right or not. */
    value: decimal().nullable(),
    conforms: p.boolean(),
    recordedById: p.uuid(),
    recordedByName: p.string().length(200),
  },
});

/** What was found of one characteristic on one piece of a sample. */
export class InspectionMeasurement extends InspectionMeasurementSchema.class {}
InspectionMeasurementSchema.setClass(InspectionMeasurement);
