import type { Register } from './declaration.js';

/** Goods that come, and how good they are. */
export const qualityRegister: Register = {
  GoodsReceipt: {
    people: [{ of: { account: 'postedById' }, what: 'Receipts that you posted', fields: { postedByName: 'NAME' } }],
    notPersonal: ['number', 'deliveryNote', 'note'],
  },
  GoodsReceiptLine: { notPersonal: ['discrepancies', 'reason', 'lot', 'serials'] },
  Inspection: {
    people: [
      { of: { account: 'completedById' }, what: 'Inspections that you completed', fields: { completedByName: 'NAME' } },
      { of: { name: 'decidedByName' }, what: 'Inspections that you decided on', fields: { decidedByName: 'NAME' } },
    ],
    notPersonal: ['number', 'characteristics', 'findings', 'decisionReason'],
  },
  InspectionMeasurement: {
    people: [{ of: { account: 'recordedById' }, what: 'Values that you measured', fields: { recordedByName: 'NAME' } }],
  },
  InspectionPlan: { notPersonal: ['name', 'category', 'characteristics'] },
  NonConformance: {
    people: [{ of: { account: 'openedById' }, what: 'Non-conformances that you opened', fields: { openedByName: 'NAME' } }],
    notPersonal: ['number', 'title', 'description'],
  },
  NonConformanceEntry: {
    people: [
      {
        of: { account: 'authorId' },
        what: 'What you said about non-conformances',
        fields: { authorName: 'NAME', description: 'COMMERCIAL_RECORD', whys: 'COMMERCIAL_RECORD' },
      },
    ],
  },
  Shipment: { notPersonal: ['number', 'carrier', 'trackingNumber', 'note', 'packages'] },
  ShipmentLine: { notPersonal: ['lot', 'serials'] },
};
