import { expect, test } from '@jest/globals';
import { kindNamed } from '../../../server/import/kinds/index.js';
import { checkMapping } from '../../../server/import/mapping/check-mapping.js';
import { shippedMappings } from '../../../server/import/mapping/choose-mapping.js';
import { readMapping } from '../../../server/import/mapping/read-mapping.js';
import { useFiles } from './files.js';

const write = useFiles();
const mapping = (change: object) => ({
  kind: 'suppliers',
  description: 'A test.',
  fields: { number: { column: 'Id' }, name: { column: 'Name' }, countryCode: { constant: 'DE' }, currencyCode: { constant: 'EUR' } },
  ...change,
});

test.each([
  ['no JSON', '{ "kind": ', /^m\.json is not JSON: /],
  ['a list', [], /^m\.json: must be an object$/],
  ['a misspelt part', mapping({ field: {} }), /^m\.json: does not know "field"; known are kind, description, matches, joins, fields, lines$/],
  ['no description', mapping({ description: undefined }), /^m\.json: description must be a text$/],
  ['a source of nothing', mapping({ fields: { number: { default: '1' } } }), /^m\.json: fields: number: must have exactly one of column, template, constant$/],
  ['a source of two', mapping({ fields: { number: { column: 'A', constant: 'B' } } }), /must have exactly one of/],
  ['a value table of numbers', mapping({ fields: { number: { column: 'A', values: { x: 1 } } } }), /fields: number: values: x must be a text$/],
  ['a value table that is not there', mapping({ fields: { number: { column: 'A', values: 'none.json' } } }), /none\.json cannot be read$/],
  ['a join on nothing', mapping({ joins: [{ file: 'x.csv', as: 'x' }] }), /^m\.json: joins\[0\]: on: must be an object$/],
  ['a factor that is no number', mapping({ fields: { number: { column: 'A', multiply: 'twice' } } }), /multiply must be a number in quotes, such as "100"$/],
  ['a condition on nothing', mapping({ fields: { number: { column: 'A', when: { B: 'full' } } } }), /when: B must be a list of texts or "given"$/],
])('%s is refused with the place and what would be right', (_, content, message) => {
  expect(() => readMapping(write({ 'm.json': content }))).toThrow(message);
});

test.each([
  [{ kind: 'items' }, 'm.json: is for items, not for suppliers'],
  [{ fields: { ...mapping({}).fields, colour: { column: 'Id' } } }, /^m\.json: fields has no "colour"; known are number, name, /],
  [{ fields: { number: { column: 'Id' } } }, 'm.json: fields must say where "name" comes from: a text of at most 200 characters'],
  [{ fields: { ...mapping({}).fields, name: { column: 'Nam' } } }, 'm.json: fields.name: Vendor.csv has no column "Nam"; it has Id, Name'],
  [{ joins: [{ file: 'x.csv', as: 'x', on: { Nr: 'Id' } }] }, 'm.json: join x: Vendor.csv has no column "Nr"; it has Id, Name'],
  [{ lines: { fields: {} } }, 'm.json: suppliers have no lines'],
])('a mapping that does not fit the kind or the file says so', (change, message) => {
  const read = readMapping(write({ 'm.json': mapping(change) }));
  expect(() => checkMapping(read, kindNamed('suppliers'), 'Vendor.csv', ['Id', 'Name'])).toThrow(message);
});

test('a value table may stand in a file beside the mapping', () => {
  const file = write({ 'm.json': mapping({ fields: { countryCode: { column: 'Land', values: 'lands.json' } } }), 'lands.json': { Iran: 'IR' } });
  expect(readMapping(file).fields['countryCode']).toMatchObject({ values: { Iran: 'IR' } });
});

test.each(shippedMappings().map((shipped) => [shipped.name, shipped] as const))('%s fits its kind and declares its file', (_, shipped) => {
  const columns = new Set([
    ...shipped.matches!.columns,
    ...Object.values({ ...shipped.fields, ...shipped.lines?.fields }).flatMap((source) => ('column' in source ? [source.column] : [])),
    ...[...JSON.stringify(shipped).matchAll(/\{(\w+)\}/g)].map(([, column]) => column!),
    ...shipped.joins.flatMap((join) => Object.keys(join.on)),
    ...Object.values({ ...shipped.fields, ...shipped.lines?.fields }).flatMap((source) => Object.keys(source.when ?? {})),
  ]);
  expect(() => checkMapping(shipped, kindNamed(shipped.kind), shipped.matches!.file, [...columns])).not.toThrow();
});
