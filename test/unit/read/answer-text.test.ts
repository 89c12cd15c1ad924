import { describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLObjectType, type GraphQLResolveInfo, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { sql } from 'kysely';
import { AnswerText, joinAnswers, stringifyResult } from '../../../server/graphql/answer/answer-text.js';
import { completed } from '../../../server/graphql/answer/complete.js';
import { fillGaps } from '../../../server/graphql/answer/gaps.js';
import { NotPlain } from '../../../server/graphql/answer/not-plain.js';
import { concatenated, GAP, MISSING } from '../../../server/graphql/answer/pieces.js';
import type { RequestContext } from '../../../server/graphql/context.js';
import { compileStatement } from '../../../server/database/compile-statement.js';

const context = {} as RequestContext;
const noInfo = {} as GraphQLResolveInfo;

describe('an answer as text', () => {
  test('is put together from its fields', () => {
    expect(joinAnswers({ orders: new AnswerText('[1]'), __typename: 'Query', none: null }).text).toBe('{"orders":[1],"__typename":"Query","none":null}');
  });

  test.each([
    [{ data: new AnswerText('{"a":1}') as never }, '{"data":{"a":1}}\n'],
    [{ data: new AnswerText('{"a":1}') as never, extensions: { cost: 3 } }, '{"data":{"a":1},"extensions":{"cost":3}}\n'],
    [{ errors: undefined, data: { a: 1 }, extensions: undefined }, '{"data":{"a":1}}\n'],
    [{ errors: [{ message: 'no' }], data: null }, '{"errors":[{"message":"no"}],"data":null}\n'],
  ])('is the body of a response as any other', (result, body) => {
    expect(stringifyResult(result)).toBe(body);
  });
});

describe('gaps', () => {
  test('are filled, each by its own rule', () => {
    const gaps = [(given: string) => `<${given}>`, (given: string) => given.toUpperCase()];
    expect(fillGaps(`{"a":${GAP}0:x:y${GAP},"b":[${GAP}1:z${GAP},${GAP}1:${GAP}]}`, gaps, context, noInfo)).toBe('{"a":<x:y>,"b":[Z,]}');
  });

  test('cannot be made by what people write', () => {
    expect(fillGaps(JSON.stringify({ note: `${GAP}0:x${GAP}${MISSING}` }), [], context, noInfo)).toBe('{"note":"\\u00010:x\\u0001\\u0002"}');
  });

  test('that nothing can fill refuse the whole answer', () => {
    expect(() => fillGaps(`{"a":${MISSING}}`, [], context, noInfo)).toThrow('promises');
  });
});

describe('pieces', () => {
  test('that are always the same become one', () => {
    expect(compileStatement(concatenated(['{', '"a":', sql`x`, '}', ']'])).sql).toBe(`concat('{"a":', x, '}]')`);
  });

  test('are more than a function of PostgreSQL takes', () => {
    const { sql: text } = compileStatement(concatenated(Array.from({ length: 250 }, (_, index) => sql.raw(`c${index}`))));
    expect(text.match(/concat\(/g)).toHaveLength(4);
    expect(text.replaceAll(/concat\(|\)/g, '')).toBe(Array.from({ length: 250 }, (_, index) => `c${index}`).join(', '));
  });
});

describe('a value is completed as GraphQL says', () => {
  const schema = buildSchema('enum E { A } interface I { x: Int } type T { x: Int y: [E!]! t: T i: I } type Query { t: T! }');
  const complete = (value: unknown, document: string) => {
    const { selectionSet } = parse(document).definitions[0] as OperationDefinitionNode;
    const field = selectionSet.selections[0]!;
    const selections = field.kind === Kind.FIELD && field.selectionSet ? [field.selectionSet] : [];
    const info = { schema, fragments: {}, variableValues: {} } as unknown as GraphQLResolveInfo;
    return completed((schema.getQueryType() as GraphQLObjectType).getFields()['t']!.type, selections, info)(value, context, info);
  };

  test('with what is selected of it, in that order', () => {
    expect(JSON.stringify(complete({ x: 1, y: ['A'], t: { x: null }, more: 2 }, '{ t { y b: x t { x __typename } } }'))).toBe('{"y":["A"],"b":1,"t":{"x":null,"__typename":"T"}}');
  });

  test.each([
    [null, '{ t { x } }'],
    [{ y: null }, '{ t { y } }'],
    [{ y: [null] }, '{ t { y } }'],
    [{ y: ['B'] }, '{ t { y } }'],
    [{ x: 'one' }, '{ t { x } }'],
  ])('or not at all: %j', (value, document) => {
    expect(() => complete(value, document)).toThrow();
  });

  test('unless it may be of several types', () => {
    expect(() => complete({ i: {} }, '{ t { i { x } } }')).toThrow(NotPlain);
  });
});
