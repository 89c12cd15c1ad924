import { describe, expect, test } from '@jest/globals';
import { filesUnder, type Import, importsOf } from './sources.js';

const code = ['.ts', '.vue', '.mjs', '.tsx'];
const imports = (folder: string) => filesUnder(folder, code).flatMap(importsOf);
const show = ({ from, to }: Import) => `${from} imports ${to}`;

/** The domain that a file belongs to; null for what is no domain's. */
function domainOf(path: string): string | null {
  return /^server\/domains\/([^/]+)\//.exec(path)?.[1] ?? null;
}

const betweenDomains = imports('server/domains').filter(({ from, to }) => domainOf(to) && domainOf(to) !== domainOf(from));

describe('domains', () => {
  test('meet through index.ts only; an entity names the entities it is related to directly', () => {
    // With index.ts a relation would load the other domain's resolvers before its own entity is there.
    const isRelation = ({ from, to }: Import) => from.endsWith('.entity.ts') && to.endsWith('.entity.ts');
    const around = betweenDomains.filter((each) => !each.to.endsWith('/index.ts') && !isRelation(each));
    expect(around.map(show)).toEqual([]);
  });

  test('need each other in one direction', () => {
    const needs = new Map<string, Set<string>>();
    for (const { from, to } of betweenDomains) {
      const [domain, other] = [domainOf(from)!, domainOf(to)!];
      needs.set(domain, (needs.get(domain) ?? new Set()).add(other));
    }
    const reach = (domain: string, seen = new Set<string>()): Set<string> => {
      for (const other of needs.get(domain) ?? []) if (!seen.has(other)) reach(other, seen.add(other));
      return seen;
    };
    expect([...needs.keys()].filter((domain) => reach(domain).has(domain))).toEqual([]);
  });
});

describe('the rest of the server', () => {
  const outside = imports('server').filter(({ from, to }) => !domainOf(from) && domainOf(to));
  /** They make records of every kind in every state, past the use cases: history has no principal. */
  const writesHistory = ['server/demonstration/', 'server/import/'];

  test('uses domains through index.ts; only the list of entities, the demonstration and the importer look inside', () => {
    const around = outside.filter(
      ({ from, to }) =>
        !to.endsWith('/index.ts') && from !== 'server/database/entities.ts' && !writesHistory.some((folder) => from.startsWith(folder)),
    );
    expect(around.map(show)).toEqual([]);
  });

  test.each([
    ['server/shared/', ['server/domains/', 'server/graphql/', 'server/http/', 'server/jobs/', 'server/database/']],
    ['server/graphql/read/', ['server/domains/', 'server/http/', 'server/jobs/']],
    ['server/database/', ['server/http/', 'server/demonstration/', 'server/import/']],
    ['server/auth/', ['server/domains/', 'server/http/']],
    ['server/domains/', ['server/http/', 'server/demonstration/', 'server/import/']],
  ])('%s knows nothing of what is built on it', (folder, above) => {
    const upward = imports(folder).filter(({ to }) => above.some((other) => to.startsWith(other)));
    expect(upward.map(show)).toEqual([]);
  });

  test('loads neither portals nor tests', () => {
    expect(imports('server').filter(({ to }) => /^(portal-|test\/)/.test(to)).map(show)).toEqual([]);
  });
});

describe('the portals', () => {
  test.each([
    ['portal-supplier', /^(server|test|portal-customer)\//],
    ['portal-customer', /^(server|test|portal-supplier)\//],
    ['portal-shared', /^(server|test|portal-supplier|portal-customer)\//],
  ])('%s stands on what is shared and generated alone', (folder, forbidden) => {
    expect(imports(folder).filter(({ to }) => forbidden.test(to)).map(show)).toEqual([]);
  });
});
