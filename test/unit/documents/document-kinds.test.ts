import { expect, test } from '@jest/globals';
import { validate } from 'graphql';
import { documentKinds } from '../../../server/documents/kinds/index.js';
import { buildContracts } from '../../../server/graphql/schema.js';

const cases = [...documentKinds.values()].flatMap((kind) => kind.audiences.map((audience) => ({ kind, audience, name: kind.name })));

test.each(cases)('what the document "$name" asks for exists in the contract of $audience', ({ kind, audience }) => {
  expect(validate(buildContracts()[audience], kind.query).map(({ message }) => message)).toEqual([]);
});
