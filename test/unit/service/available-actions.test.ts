import { describe, expect, test } from '@jest/globals';
import { permissionsOf } from '../../../server/auth/permissions.js';
import { ticketTransitions } from '../../../server/domains/service/ticket.states.js';
import { actionsFrom } from '../../../server/shared/state-machine.js';

const customer = permissionsOf('customer', ['MEMBER']);
const agent = permissionsOf('staff', ['AGENT']);
const sales = permissionsOf('staff', ['SALES']);
const warehouse = permissionsOf('staff', ['WAREHOUSE']);

describe('what can be done with a ticket', () => {
  test.each(['NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL'] as const)('is to reply and to resolve for the customer while it is %s', (status) => {
    expect(actionsFrom(ticketTransitions, status, customer)).toEqual(['REPLY', 'RESOLVE', 'WATCH']);
  });

  test('is to reply and to rate for the customer once it is resolved, and for an agent also to close it', () => {
    expect(actionsFrom(ticketTransitions, 'RESOLVED', customer)).toEqual(['REPLY', 'WATCH', 'RATE']);
    expect(actionsFrom(ticketTransitions, 'RESOLVED', agent)).toEqual(['REPLY', 'UPDATE', 'ASSIGN', 'CLOSE', 'MERGE', 'SPLIT', 'WATCH']);
  });

  test('is nothing for anybody once it is merged, and to rate for the customer once it is closed', () => {
    for (const who of [customer, agent, sales]) expect(actionsFrom(ticketTransitions, 'MERGED', who)).toEqual([]);
    for (const who of [agent, sales]) expect(actionsFrom(ticketTransitions, 'CLOSED', who)).toEqual([]);
    expect(actionsFrom(ticketTransitions, 'CLOSED', customer)).toEqual(['RATE']);
  });

  test('is to reply for sales, and for the warehouse no more than to watch', () => {
    expect(actionsFrom(ticketTransitions, 'OPEN', sales)).toEqual(['REPLY', 'WATCH']);
    expect(actionsFrom(ticketTransitions, 'OPEN', warehouse)).toEqual(['WATCH']);
  });
});
