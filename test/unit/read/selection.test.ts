import { describe, expect, test } from '@jest/globals';
import { run, sqlOf } from './execution.js';

/** The columns of the suppliers that a selection fetches. */
async function columns(selection: string, { variables = {}, declared = '', fragments = '' } = {}) {
  const text = await sqlOf(`query Q${declared && `(${declared})`} { suppliers(first: 1) { nodes { ${selection} } } } ${fragments}`, { variables: { ...variables } });
  const node = /json_build_object\('node', json_build_object\((.*?)\)\) order by/.exec(text)![1]!;
  return [...node.matchAll(/"t2"\."(\w+)"/g)].map(([, column]) => column!);
}

describe('what is fetched', () => {
  test('is what is selected, each once', async () => {
    expect(await columns('number name again: name number')).toEqual(['number', 'name']);
  });

  test('follows fragments, named, nested and inline', async () => {
    const fragments = 'fragment A on Supplier { number ...B } fragment B on Supplier { countryCode }';
    expect(await columns('...A ... on Supplier { taxId } ... { email }', { fragments })).toEqual(['number', 'country_code', 'tax_id', 'email']);
  });

  test('follows fragments on what the type is as well', async () => {
    expect(await columns('number ... on Node { id }')).toEqual(['number', 'id']);
  });

  test.each([
    [true, ['number']],
    [false, ['number', 'name']],
  ])('leaves out what @skip(if: %s) says', async (skip, expected) => {
    expect(await columns('number name @skip(if: $x)', { declared: '$x: Boolean!', variables: { x: skip } })).toEqual(expected);
  });

  test.each([
    [true, ['number', 'name', 'email']],
    [false, ['number']],
  ])('has only what @include(if: %s) says, on fragments too', async (include, expected) => {
    const fragments = 'fragment F on Supplier { email }';
    expect(await columns('number name @include(if: $x) ...F @include(if: $x)', { declared: '$x: Boolean!', variables: { x: include }, fragments })).toEqual(expected);
  });

  test('is not remembered from a time with other variables', async () => {
    const document = 'query ($x: Boolean!, $n: Int!) { suppliers(first: $n) { nodes { number name @include(if: $x) } } }';
    const one = await run(document, { variables: { x: true, n: 1 } });
    const other = await run(document, { variables: { x: false, n: 2 } });
    expect(one.statements[0]!.sql).toContain(`'name'`);
    expect(other.statements[0]!.sql).not.toContain(`'name'`);
    expect([one, other].map(({ statements }) => /limit (\d+)/.exec(statements[0]!.sql)?.[1])).toEqual(['2', '3']);
  });

  test('of the same list through nodes and edges, under several names, is put together', async () => {
    const items = [{ node: { number: 'S-1', name: 'One', email: 'a@b.example' }, cursor: ['S-1', '0193b5a0-0000-7000-8000-000000000001'] }];
    const { statements, data } = await run('{ suppliers(first: 1) { nodes { number } a: edges { node { name } } b: edges { cursor node { email } } } }', { rows: [[{ value: { items } }]] });
    expect(statements).toHaveLength(1);
    expect(data.suppliers).toEqual({ nodes: [{ number: 'S-1' }], a: [{ node: { name: 'One' } }], b: [{ cursor: expect.any(String), node: { email: 'a@b.example' } }] });
  });

  test('of the same record under several names is put together', async () => {
    const order = { number: 'PO-1', supplier: { name: 'Alpine', number: 'S-1' }, lines: [{ lineNumber: 1, quantity: '2' }] };
    const { data } = await run('{ purchaseOrders(first: 1) { nodes { a: supplier { name } b: supplier { number } x: lines { lineNumber } y: lines { quantity } } } }', {
      rows: [[{ value: { items: [{ node: order }] } }]],
    });
    expect(data.purchaseOrders.nodes).toEqual([{ a: { name: 'Alpine' }, b: { number: 'S-1' }, x: [{ lineNumber: 1 }], y: [{ quantity: '2' }] }]);
  });

  test('with arguments under several names is fetched for each', async () => {
    const item = { 'name@en': 'Bolt', 'name@fa': 'پیچ' };
    const { statements, data } = await run('{ items(first: 1) { nodes { en: name(locale: EN) fa: name(locale: FA) } } }', { rows: [[{ value: { items: [{ node: item }] } }]] });
    expect(statements[0]!.parameters).toEqual(['en', 'fa']);
    expect(data.items.nodes).toEqual([{ en: 'Bolt', fa: 'پیچ' }]);
  });

  test('is nothing for a type name alone', async () => {
    const { data } = await run('{ suppliers(first: 1) { nodes { __typename } } }', { rows: [[{ value: { items: [{ node: {} }] } }]] });
    expect(data.suppliers.nodes).toEqual([{ __typename: 'Supplier' }]);
  });
});
