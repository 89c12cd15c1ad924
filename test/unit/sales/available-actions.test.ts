import { describe, expect, test } from '@jest/globals';
import { permissionsOf } from '../../../server/auth/permissions.js';
import { salesOrderStatuses, salesOrderTransitions, type SalesOrderStatus } from '../../../server/domains/sales/sales-order.states.js';
import { actionsFrom } from '../../../server/shared/state-machine.js';

const sales = permissionsOf('staff', ['SALES']);
const warehouse = permissionsOf('staff', ['WAREHOUSE']);
const customer = permissionsOf('customer', ['OWNER']);

describe('what can be done with a sales order', () => {
  test.each(Object.keys(salesOrderStatuses) as SalesOrderStatus[])('is nothing for its customer while it is %s', (status) => {
    expect(actionsFrom(salesOrderTransitions, status, customer)).toEqual([]);
  });

  test('is for the warehouse to move goods, for sales everything', () => {
    expect(actionsFrom(salesOrderTransitions, 'CONFIRMED', warehouse)).toEqual(['START_FULFILMENT', 'SHIP']);
    expect(actionsFrom(salesOrderTransitions, 'CONFIRMED', sales)).toEqual(['PROMISE', 'START_FULFILMENT', 'SHIP', 'HOLD', 'CANCEL']);
    expect(actionsFrom(salesOrderTransitions, 'SHIPPED', warehouse)).toEqual(['DELIVER']);
  });
});
