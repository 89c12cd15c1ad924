import { describe, expect, test } from '@jest/globals';
import { IsolationLevel } from '@mikro-orm/core';
import { buildContracts } from '../../server/graphql/schema.js';
import { useServer } from '../support/server.js';
import { rootFieldsOf } from './minimal-call.js';
import { updatesWithoutVersion } from './versions.js';

const server = useServer();
const sql = <Row = any>(statement: string, values: unknown[] = []) => server().database.system('test').execute<Row[]>(statement, values);

describe('a transaction that PostgreSQL takes back so that others can go on', () => {
  const account = (email: string) => sql<{ id: string }>('select id from account where email = ?', [email]);

  test('because two wait for each other is begun anew, and both are done', async () => {
    const [[one], [other]] = await Promise.all(['buyer@counterpart.example', 'quality@counterpart.example'].map(account));
    const began = [0, 0];
    const both = Promise.withResolvers<void>();
    const work = (index: number, ids: string[]) =>
      server().database.system('test').transactional(async (em) => {
        began[index]! += 1;
        await em.execute('update account set updated_at = now() where id = ?', [ids[0]]);
        if (began[0]! > 0 && began[1]! > 0) both.resolve();
        await both.promise;
        await em.execute('update account set updated_at = now() where id = ?', [ids[1]]);
      });
    await Promise.all([work(0, [one!.id, other!.id]), work(1, [other!.id, one!.id])]);
    expect(began[0]! + began[1]!).toBeGreaterThan(2);
  });

  test('because they cannot have run one after the other is begun anew, and no change is lost', async () => {
    const email = 'sales@counterpart.example';
    await sql(`update account set name = '0' where email = ?`, [email]);
    const countUp = () =>
      server().database.system('test').transactional(
        async (em) => {
          const [{ name }] = await em.execute<[{ name: string }]>('select name from account where email = ?', [email]);
          await em.execute('update account set name = ? where email = ?', [String(Number(name) + 1), email]);
        },
        { isolationLevel: IsolationLevel.SERIALIZABLE },
      );
    await Promise.all(Array.from({ length: 3 }, countUp));
    expect(await sql('select name from account where email = ?', [email])).toEqual([{ name: '3' }]);
  });

  test('is given up after some tries, and one that failed for another reason at once', async () => {
    for (const [code, tries] of [['40001', 4], ['40P01', 4], ['23505', 1]] as const) {
      let began = 0;
      const always = server().database.system('test').transactional(() => {
        began += 1;
        throw Object.assign(new Error('taken back'), { code });
      });
      await expect(always).rejects.toThrow('taken back');
      expect([code, began]).toEqual([code, tries]);
    }
  });
});

describe('every mutation that updates a record', () => {
  const mutations = rootFieldsOf(buildContracts().staff).filter(({ root, name }) => root === 'Mutation' && name.endsWith('Update'));

  test('takes the version that its caller saw, or has a reason not to', () => {
    const without = mutations.filter(({ field }) => {
      const input = field.args.find(({ name }) => name === 'input')!.type;
      return !('lockVersion' in (buildContracts().staff.getType(String(input).replace('!', '')) as any).getFields());
    });
    expect(mutations.length).toBeGreaterThan(15);
    expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(updatesWithoutVersion).sort());
  });
});
