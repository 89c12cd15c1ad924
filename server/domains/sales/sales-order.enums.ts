import { defineEnum } from '../../graphql/enums.js';
import { latenessKinds } from './lateness.js';
import { salesOrderEventKinds } from './sales-order-event.entity.js';
import { lateReasons } from './sales-order.entity.js';
import { salesOrderStatuses } from './sales-order.states.js';

export const SalesOrderStatusEnum = defineEnum({
  name: 'SalesOrderStatus',
  description: 'Where a sales order stands between being written and being done.',
  values: salesOrderStatuses,
  visibleTo: ['customer'],
  staffOnlyValues: ['DRAFT'],
});

export const LateReasonEnum = defineEnum({
  name: 'LateReason',
  description: 'Why an order comes later than promised.',
  values: lateReasons,
  visibleTo: ['customer'],
});

export const LatenessKindEnum = defineEnum({
  name: 'LatenessKind',
  description: 'How an order, or a line of one, is late.',
  values: latenessKinds,
  visibleTo: ['customer'],
});

export const SalesOrderEventKindEnum = defineEnum({
  name: 'SalesOrderEventKind',
  description: 'What happened to an order.',
  values: salesOrderEventKinds,
  visibleTo: ['customer'],
});

export const SalesOrderActionEnum = defineEnum({
  name: 'SalesOrderAction',
  description: 'What can be done with an order now, by whoever asks.',
  values: {
    CONFIRM: 'Accept it, so that the customer sees it: `salesOrderConfirm`.',
    PROMISE: 'Promise a delivery day: `salesOrderPromise`.',
    START_FULFILMENT: 'Begin to make or pick it: `salesOrderStartFulfilment`.',
    SHIP: 'Send it off, all or a part: `salesOrderShip`.',
    DELIVER: 'Record that it arrived: `salesOrderDeliver`.',
    HOLD: 'Stop it for a while: `salesOrderHold`.',
    RELEASE: 'Let it go on: `salesOrderRelease`.',
    CANCEL: 'Call it off: `salesOrderCancel`.',
    CLOSE: 'Declare it done: `salesOrderClose`.',
  },
});
