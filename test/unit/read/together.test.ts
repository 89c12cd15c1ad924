import { describe, expect, test } from '@jest/globals';
import type { ReadStatement } from '../../../server/database/reader.js';
import { readTogether } from '../../../server/graphql/answer/together.js';
import type { RequestContext } from '../../../server/graphql/context.js';

/** A request whose database writes down what it is asked, and answers with a row. */
function request(row: object) {
  const statements: ReadStatement[] = [];
  const reader = {
    read: async (_session: unknown, statement: ReadStatement) => {
      statements.push(statement);
      return [row];
    },
  };
  return { statements, context: { audience: 'customer', database: { reader: () => reader } } as unknown as RequestContext };
}

const orders: ReadStatement = { sql: `select concat('costs $1, isn''t it $2', $1, $2) as text`, parameters: ['a', 'b'] };
const ticket: ReadStatement = { sql: 'select subject as text from ticket where id = $1', parameters: ['c'] };

describe('what a document reads', () => {
  test('is one statement, whose parameters are numbered through', async () => {
    const { statements, context } = request({ 0: 'first', 1: null, 2: 'third' });
    const all = [orders, ticket, orders].map((statement, place) => readTogether(context, { statement, parameters: statement.parameters.map((each) => `${String(each)}${place}`) }));
    expect(await Promise.all(all)).toEqual(['first', null, 'third']);
    expect(statements).toEqual([
      {
        sql: `select (select concat('costs $1, isn''t it $2', $1, $2) as text) as "0", (select subject as text from ticket where id = $3) as "1", (select concat('costs $1, isn''t it $2', $4, $5) as text) as "2"`,
        parameters: ['a0', 'b0', 'c1', 'a2', 'b2'],
      },
    ]);
  });

  test('is not mixed with what others read at the same time', async () => {
    const [one, other] = [request({ 0: 'mine' }), request({ 0: 'yours' })];
    const answers = [one, other].map(({ context }) => readTogether(context, { statement: ticket, parameters: ['id'] }));
    expect(await Promise.all(answers)).toEqual(['mine', 'yours']);
    expect([one.statements.length, other.statements.length]).toEqual([1, 1]);
  });

  test('has the same text each time', async () => {
    const { statements, context } = request({});
    for (let time = 0; time < 2; time += 1) await Promise.all([orders, ticket].map((statement) => readTogether(context, { statement, parameters: statement.parameters })));
    expect(statements[0]!.sql).toBe(statements[1]!.sql);
  });

  test('fails as a whole', async () => {
    const { context } = request({});
    const refused = { ...context, database: { reader: () => ({ read: () => Promise.reject(new Error('no')) }) } } as unknown as RequestContext;
    const answers = [orders, ticket].map((statement) => readTogether(refused, { statement, parameters: [] }));
    expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
