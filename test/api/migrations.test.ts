import { expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../server/database/orm.js';
import { useServer } from '../support/server.js';

const server = useServer();

// Composite foreign keys are beyond what metadata can say; server/database/migrations has them in SQL.
const ownerKeys = /^alter table "\w+" drop constraint "\w+_of_\w+";$/;

test('the migrated tables are those that the entities describe', async () => {
  // Of the class that the server's packages have: for any other its entities are none.
  const orm = await (server().database.staff.constructor as typeof MikroORM).init(ormOptions(server().config.databaseUrl, 1));
  const difference = await orm.schema.getUpdateSchemaSQL();
  await orm.close();

  const statements = difference.split('\n').filter((line) => line && !line.startsWith('set names') && !ownerKeys.test(line));
  expect(statements).toEqual([]);
});
