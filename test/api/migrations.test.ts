import { expect, test } from '@jest/globals';
import { useServer } from '../support/server.js';

const server = useServer();

// Composite foreign keys are beyond what metadata can say; server/database/migrations has them in SQL.
const ownerKeys = /^alter table "\w+" drop constraint "\w+_of_\w+";$/;

test('the migrated tables are those that the entities describe', async () => {
  const difference = await server().database.owner.schema.getUpdateSchemaSQL();

  const statements = difference.split('\n').filter((line) => line && !line.startsWith('set names') && !ownerKeys.test(line));
  expect(statements).toEqual([]);
});
