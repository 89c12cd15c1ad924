import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { permissions } from '../../../server/auth/permissions.js';
import { printContract } from '../../../server/graphql/print-contract.js';
import { buildContracts } from '../../../server/graphql/schema.js';
import { audiences } from '../../../server/shared/audience.js';
import { root, textOf } from './sources.js';

const { staff } = buildContracts();
const types = Object.values(staff.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

/** Everything of a type that can be described, by its place in the schema. */
function describedParts(type: GraphQLNamedType): [string, string | null | undefined][] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type)) parts.push(...type.getValues().map(({ name, description }): [string, string | null | undefined] => [`${type.name}.${name}`, description]));
  if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description]);
      if ('args' in field) for (const argument of field.args) parts.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  }
  return parts;
}

describe('the schema', () => {
  test('describes every type, field, argument and value', () => {
    const roots = ['Query', 'Mutation', 'Subscription'];
    const bare = types.flatMap(describedParts).filter(([place, description]) => !description?.trim() && !roots.includes(place));
    expect(bare.map(([place]) => place)).toEqual([]);
  });

  test('states for every root field a permission that exists', () => {
    const roots = [staff.getQueryType(), staff.getMutationType(), staff.getSubscriptionType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
    const known = new Set<unknown>([...permissions, 'anyone']);
    expect(roots.length).toBeGreaterThan(0);
    expect(roots.filter(({ extensions }) => !known.has(extensions['permission'])).map(({ name }) => name)).toEqual([]);
  });

  test('names mutations object first, each with one input and a payload that can refuse', () => {
    const without = ['signOut'];
    const wrong = Object.values(staff.getMutationType()!.getFields()).filter(({ name, args, type }) => {
      const payload = staff.getType(String(type).replace('!', ''));
      const refuses = isObjectType(payload) && 'userErrors' in payload.getFields();
      return !refuses || (args.length === 0 ? !without.includes(name) : args.map((argument) => argument.name).join() !== 'input');
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('what is committed', () => {
  test.each(audiences)('of the contract for %s is what the server has (else run npm run schema)', (audience) => {
    expect(textOf(`schema/${audience}.graphql`)).toBe(printContract(audience));
  });

  describe('of the portals’ types', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-codegen-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    test('is what their documents and the contracts give (else run npm run schema)', () => {
      const { status, stderr } = spawnSync(process.execPath, ['portal-shared/codegen.mjs', 'schema', folder], { cwd: root, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const generated = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|json)$/.test(name));
      expect(generated.length).toBeGreaterThan(0);
      for (const name of generated) expect([name, textOf(join('schema/generated', name))]).toEqual([name, readFileSync(join(folder, name), 'utf8')]);
    });
  });
});
