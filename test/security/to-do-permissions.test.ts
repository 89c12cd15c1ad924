import { describe, expect, test } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { type Permission, permissionsOf, rolesWith } from '../../server/auth/permissions.js';
import { buildContracts } from '../../server/graphql/schema.js';
import { colleagueAt } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
const fields = Object.values((buildContracts().supplier.getType('SupplierToDo') as GraphQLObjectType).getFields());
const permissionOf = new Map(fields.map(({ name, extensions }) => [name, extensions['permission'] as Permission | undefined]));

describe.each(rolesWith('supplier', 'purchaseOrder:read'))('of what waits at a supplier, the role %s', (role) => {
  const held = permissionsOf('supplier', [role]);
  const counted = [...permissionOf].map(([name, permission]) => [name, permission === undefined || held.has(permission)] as const);

  test('is told the counts that it may know, and none of the others', async () => {
    const colleague = await colleagueAt(server(), 'alpine', role);
    for (const [name, may] of counted) {
      const { data, errors } = await colleague.send(`{ supplierToDo { ${name} } }`);
      expect({ name, told: typeof data?.supplierToDo?.[name] === 'number', code: errors?.[0]?.extensions?.code }).toEqual({ name, told: may, code: may ? undefined : 'FORBIDDEN' });
    }
  });
});

test('who only sends goods is not told of invoices and payments', () => {
  const refused = [...permissionOf].filter(([, permission]) => permission && !permissionsOf('supplier', ['LOGISTICS']).has(permission)).map(([name]) => name);
  expect(refused).toEqual(expect.arrayContaining(['invoiceDrafts', 'invoicesInQuestion', 'discountOffersToAnswer', 'statementsToSign']));
});
