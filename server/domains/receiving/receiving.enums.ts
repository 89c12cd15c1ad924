import { defineEnum } from '../../graphql/enums.js';
import { discrepancies } from './goods-receipt-line.entity.js';
import { goodsReceiptKinds } from './goods-receipt.entity.js';
import { packageKinds } from './shipment-package.js';
import { shipmentStatuses } from './shipment.states.js';

export const ShipmentStatusEnum = defineEnum({
  name: 'ShipmentStatus',
  description: 'Where a shipment stands between being written and being done.',
  values: shipmentStatuses,
  visibleTo: ['supplier'],
});

export const ShipmentActionEnum = defineEnum({
  name: 'ShipmentAction',
  description: 'What can be done with a shipment now, by whoever asks.',
  values: {
    UPDATE: 'Change the draft: `shipmentUpdate`.',
    SHIP: 'Send it off: `shipmentShip`.',
    CANCEL: 'Call it off: `shipmentCancel`.',
    MARK_IN_TRANSIT: 'Say that the carrier has it, or when it will come: `shipmentMarkInTransit`.',
    MARK_ARRIVED: 'Say that it is here: `shipmentMarkArrived`.',
    RECEIVE: 'Count what came: `goodsReceiptPost`.',
    CLOSE: 'Declare it done: `shipmentClose`.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['MARK_ARRIVED', 'RECEIVE', 'CLOSE'],
});

export const PackageKindEnum = defineEnum({
  name: 'PackageKind',
  description: 'What goods are packed in.',
  values: packageKinds,
  visibleTo: ['supplier', 'customer'],
});

export const GoodsReceiptKindEnum = defineEnum({
  name: 'GoodsReceiptKind',
  description: 'Which way the goods went.',
  values: goodsReceiptKinds,
  visibleTo: ['supplier'],
});

export const DiscrepancyEnum = defineEnum({
  name: 'GoodsReceiptDiscrepancy',
  description: 'What was not as it should be.',
  values: discrepancies,
  visibleTo: ['supplier'],
});
