import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ConnectionRows, toConnection } from '../../../server/graphql/read/connection.js';
import type { ListDefinition, ListOrder } from '../../../server/graphql/read/list.js';
import { encodeCursor, type PageArguments, pageOf } from '../../../server/graphql/read/page.js';

class Nothing {}

const list: ListDefinition = { entity: Nothing, conditions: () => [], orders: { NAME: 'name', DAY: 'day' }, defaultOrder: { field: 'NAME', direction: 'ASC' } };
const page = (given: PageArguments) => pageOf(list, given);
const refusal = (message: RegExp) => expect.objectContaining({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } });

describe('the size of a page', () => {
  test.each([[{}], [{ first: 1, last: 1 }], [{ first: null, last: null }]])('is given once, from one end: not %j', (given) => {
    expect(() => page(given)).toThrow(refusal(/^Give either "first" or "last"/));
  });

  test.each([0, -1, 101, 2 ** 31 - 1])('is from 1 to 100: not %i', (size) => {
    expect(() => page({ first: size })).toThrow(refusal(/^"first" must be from 1 to 100/));
    expect(() => page({ last: size })).toThrow(refusal(/^"last" must be from 1 to 100/));
  });

  test.each([1, 100])('may be %i', (size) => {
    expect(page({ first: size })).toMatchObject({ size, backwards: false });
    expect(page({ last: size, first: null })).toMatchObject({ size, backwards: true });
  });
});

const uuid = fc.uuid();
const orders: ListOrder[] = ['NAME', 'DAY'].flatMap((field) => (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })));

describe('a cursor', () => {
  test('is the place that it was made of, whatever the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...orders), fc.string({ unit: 'grapheme' }), uuid, (orderBy, value, id) => {
        const cursor = encodeCursor(orderBy, [value, id]);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(page({ first: 1, after: cursor, orderBy }).after).toEqual({ value, id });
        expect(page({ last: 1, before: cursor, orderBy }).before).toEqual({ value, id });
      }),
    );
  });

  test('of another order is refused', () => {
    for (const made of orders) {
      const cursor = encodeCursor(made, ['a', '0193b5a0-0000-7000-8000-000000000001']);
      for (const orderBy of orders.filter((other) => other !== made)) {
        expect(() => page({ first: 1, after: cursor, orderBy })).toThrow(refusal(/^"after" is a cursor of another order/));
        expect(() => page({ first: 1, before: cursor, orderBy })).toThrow(refusal(/^"before" is a cursor of another order/));
      }
    }
  });

  test('that no list gave is refused', () => {
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const nonsense = ['x', '%%%', forged({}), forged([]), forged(null), forged(['NAME', 'ASC', 'a', 'no id']), forged(['NAME', 'ASC', 1, '0193b5a0-0000-7000-8000-000000000001'])];
    for (const after of nonsense) expect(() => page({ first: 1, after })).toThrow(refusal(/^"after" is not a cursor that this list gave/));
    fc.assert(fc.property(fc.string({ minLength: 1 }), (after) => expect(() => page({ first: 1, after })).toThrow(refusal(/^"after" is/))));
  });
});

describe('a page of a list', () => {
  const rowsOf = (count: number): ConnectionRows['items'] =>
    Array.from({ length: count }, (_, index) => ({ node: { index }, cursor: [String(index), `0193b5a0-0000-7000-8000-${String(index).padStart(12, '0')}`] }));

  test('is cut from one record more, which says that there is more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 9 }), fc.boolean(), (size, count, backwards) => {
        const found = Math.min(count, size + 1);
        const connection = toConnection({ items: rowsOf(found) }, page(backwards ? { last: size } : { first: size }));
        const kept = Math.min(found, size);
        expect(connection.nodes).toHaveLength(kept);
        expect(connection.edges.map(({ node }) => node)).toEqual(connection.nodes);
        expect(connection.pageInfo[backwards ? 'hasPreviousPage' : 'hasNextPage']).toBe(found > size);
        // Read from the end, the database gives the last record first.
        const order = rowsOf(kept).map(({ node }) => node);
        expect(connection.nodes).toEqual(backwards ? order.toReversed() : order);
      }),
    );
  });

  test('without records has no cursors, and no count that was not asked for', () => {
    expect(toConnection({ items: [] }, page({ first: 5 }))).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: undefined,
    });
  });

  test('after a cursor has something before it, and the other way round', () => {
    const cursor = encodeCursor(list.defaultOrder, ['a', '0193b5a0-0000-7000-8000-000000000001']);
    expect(toConnection({ items: rowsOf(1) }, page({ first: 5, after: cursor })).pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    expect(toConnection({ items: rowsOf(1) }, page({ last: 5, before: cursor })).pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });
});
