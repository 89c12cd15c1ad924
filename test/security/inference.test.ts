import { beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '../../server/auth/permissions.js';
import { buildContracts } from '../../server/graphql/schema.js';
import { type Client, signIn } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { png, upload } from '../support/uploads.js';
import { useServer } from '../support/server.js';
import { callOf, idPlacesOf, rootFieldsOf, unknownId } from './minimal-call.js';
import { hiddenIds, idsOf, neighbours, prefixesOf, type Side, sideOf } from './sides.js';

const server = useServer();

describe.each(neighbours)('a $audience', ({ audience, mine, foreign: foreignEmail }) => {
  let own: Side;
  let foreign: Side;

  beforeAll(async () => {
    [own, foreign] = (await Promise.all([mine, foreignEmail].map((email) => sideOf(server(), email)))) as [Side, Side];
  });

  /** What an answer gives away: everything but the ids that were sent and the time it took. */
  async function giveaway(document: string, variables: object, id: string, { token }: Client = own.client): Promise<string> {
    const response = await fetch(`${server().url}/graphql/${audience}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
    });
    const perRequest = ['date', 'x-request-id', 'connection', 'keep-alive', 'content-length'];
    const headers = [...response.headers].filter(([name]) => !perRequest.includes(name));
    // What is left of the allowance depends on the moment alone.
    return JSON.stringify([response.status, headers, (await response.text()).replaceAll(id, '<id>').replace(/"left":\d+/, '')]);
  }

  const fields = rootFieldsOf(buildContracts()[audience]);
  const places = fields.filter(({ root }) => root !== 'Subscription').flatMap((field) =>
    idPlacesOf(field).flatMap(({ path, prefix }) =>
      (prefix ? [prefix] : prefixesOf(audience)).map((kind) => [`${field.place}(${path.join('.')})`, kind, field, path] as const),
    ),
  );

  test('has ids to try', () => expect(places.length).toBeGreaterThan(5));

  test.each(places)('by %s cannot tell a hidden %s from one that never existed', async (_place, prefix, field, path) => {
    const hidden = await hiddenIds(server(), own, foreign, prefix);
    // What nobody has yet cannot be told apart either.
    for (const id of hidden) {
      const [there, absent] = [id, unknownId(prefix)].map((value) => ({ value, ...callOf(field, { anyId: prefix, set: { path, value } }) }));
      expect(await giveaway(there!.document, there!.variables, there!.value)).toBe(await giveaway(absent!.document, absent!.variables, absent!.value));
    }
  });

  const beside = places.filter(([, , field, path]) => idPlacesOf(field).some((other) => other.path.join() !== path.join()));

  test('has ids beside others to try', () => expect(beside.length).toBeGreaterThan(5));

  test.each(beside)('by %s beside ids of its own cannot tell a hidden %s from one that never existed', async (_place, prefix, field, path) => {
    const ids = await Promise.all(prefixesOf(audience).map(async (kind) => [kind, (await idsOf(server(), own, kind)).at(-1)] as const));
    const ofOwn = new Map(ids.filter((each): each is [string, string] => each[1] !== undefined));
    for (const id of await hiddenIds(server(), own, foreign, prefix)) {
      const [there, absent] = [id, unknownId(prefix)].map((value) => ({ value, ...callOf(field, { anyId: prefix, own: ofOwn, set: { path, value } }) }));
      expect(await giveaway(there!.document, there!.variables, there!.value)).toBe(await giveaway(absent!.document, absent!.variables, absent!.value));
    }
  });

  const lesser = roles[audience].filter((role) => role !== 'OWNER');

  test.each(lesser)('in the role %s cannot tell what others of its own side may read from what never existed', async (role) => {
    const { email } = await addPerson(server().database, { audience, roles: [role], organisations: [own.uuid] });
    const client = await signIn(server().url, audience, email, testPassword);
    const document = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const prefix of prefixesOf(audience)) {
      const absent = unknownId(prefix);
      for (const id of (await idsOf(server(), own, prefix)).slice(0, 2)) {
        const seen = (await client.send(document, { id })).data?.node;
        if (!seen) expect(await giveaway(document, { id }, id, client)).toBe(await giveaway(document, { id: absent }, absent, client));
      }
    }
  });

  test('learns no more from ids of the other portal’s kinds than that they are no ids here', async () => {
    const [prefix] = prefixesOf(audience === 'supplier' ? 'customer' : 'supplier');
    const [foreignSide, absent] = [
      (await hiddenIds(server(), own, await sideOf(server(), audience === 'supplier' ? 'customer@cedar.example' : 'supplier@alpine.example'), prefix!))[0]!,
      unknownId(prefix!),
    ];
    const document = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await giveaway(document, { id: foreignSide }, foreignSide)).toBe(await giveaway(document, { id: absent }, absent));
  });
});

describe('a file', () => {
  test.each(neighbours)('of another $audience looks like one that never existed', async ({ mine, foreign: foreignEmail }) => {
    const [own, foreign] = (await Promise.all([mine, foreignEmail].map((email) => sideOf(server(), email)))) as [Side, Side];
    const { body } = await upload(server().url, foreign.client, 'picture.png', 'image/png', png);
    const answer = async (id: string) => {
      const response = await fetch(`${server().url}/files/${id}`, { headers: { authorization: `Bearer ${own.client.token}` } });
      return [response.status, await response.text()];
    };
    expect(await answer(body['id'])).toEqual(await answer(unknownId('file')));
    expect(await answer(body['id'])).toMatchObject([404, expect.anything()]);
  });
});
