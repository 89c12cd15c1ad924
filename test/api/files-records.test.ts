import { beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { permissionsOf } from '../../server/auth/permissions.js';
import { type Principal, sessionOf } from '../../server/auth/principal.js';
import { newId } from '../../server/database/base.js';
import { bindAttachment, bindAttachments, releaseAttachments } from '../../server/domains/files/index.js';
import type { SignedInContext } from '../../server/graphql/context.js';
import { type Client, signIn } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer();
let owner: Client;
let logistics: Client;
let borealis: Client;
let buyer: Client;
let warehouse: Client;
let supplierId: string;

beforeAll(async () => {
  [owner, borealis, buyer, warehouse] = (await Promise.all(
    ['supplier@alpine.example', 'supplier@borealis.example', 'buyer@counterpart.example', 'warehouse@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client, Client];
  supplierId = principalOf(owner).supplierId!;
  const { email } = await addPerson(server().database, { roles: ['LOGISTICS'], organisations: [supplierId] });
  logistics = await signIn(server().url, 'supplier', email, testPassword);
});

/** What a use case knows of who asks. */
function principalOf({ token, audience }: Client): Principal {
  const { sub, supplier = null, customer = null, roles, ...claims } = decodeJwt<Record<string, any>>(token!);
  return { ...claims, accountId: sub, audience, roles, permissions: permissionsOf(audience, roles), supplierId: supplier, customerId: customer } as unknown as Principal;
}

/** Does a part of a use case as somebody, in a transaction under their row security. */
function as<Result>(client: Client, work: (context: SignedInContext) => Promise<Result>): Promise<Result> {
  const principal = principalOf(client);
  const em = server().database.of(client.audience).fork({ session: sessionOf(principal, 'test', 'test') });
  return em.transactional((inner) => work({ em: inner, principal, audience: client.audience } as SignedInContext));
}

const uploaded = async (client: Client) => (await upload(server().url, client, 'photo.png', 'image/png', png)).body['id'] as string;

async function statusFor(client: Client, id: string): Promise<number> {
  const answer = await download(server().url, client, `/files/${id}`);
  await answer.arrayBuffer();
  return answer.status;
}

/** A record that takes the permission to invite people: owners and buyers have it, logistics and warehouse do not. */
const record = (more: object = {}) => ({ recordId: newId(), supplierId, visibility: 'PUBLIC', permission: 'supplierMember:invite', ...more }) as const;

describe('a file of a supplier’s record', () => {
  test('is for those alone who may read such records, on either side', async () => {
    const id = await uploaded(owner);
    await as(owner, (context) => bindAttachments(context.em, context, record(), [id]));
    const readers = [owner, buyer, logistics, warehouse, borealis, server().anonymous('supplier')];
    expect(await Promise.all(readers.map((client) => statusFor(client, id)))).toEqual([200, 200, 404, 404, 404, 401]);
  });

  test('that staff give is seen by the supplier unless it is internal', async () => {
    const [shown, hidden] = [await uploaded(buyer), await uploaded(buyer)];
    await as(buyer, (context) => bindAttachments(context.em, context, record(), [shown]));
    await as(buyer, (context) => bindAttachments(context.em, context, record({ visibility: 'INTERNAL' }), [hidden]));
    expect([await statusFor(owner, shown), await statusFor(owner, hidden), await statusFor(buyer, hidden)]).toEqual([200, 404, 200]);
  });

  test('that it is taken from is the uploader’s again', async () => {
    const id = await uploaded(logistics);
    const draft = record({ permission: 'shipment:write' });
    await as(logistics, (context) => bindAttachment(context.em, context, draft, id, ['photoId']));
    expect(await statusFor(owner, id)).toBe(200);
    await as(logistics, (context) => releaseAttachments(context.em, draft.recordId, [id]));
    expect([await statusFor(owner, id), await statusFor(logistics, id)]).toEqual([404, 200]);
  });
});

describe('giving files to a record', () => {
  test('is refused for what others uploaded, on one’s own side too, at the field that names it', async () => {
    const [own, colleagues, foreign] = [await uploaded(owner), await uploaded(logistics), await uploaded(borealis)];
    const refused = as(owner, (context) => bindAttachments(context.em, context, record(), [own, colleagues, foreign], ['lines', '0', 'attachmentIds']));
    await expect(refused).rejects.toMatchObject({
      errors: [
        { code: 'NOT_FOUND', field: ['lines', '0', 'attachmentIds', '1'] },
        { code: 'NOT_FOUND', field: ['lines', '0', 'attachmentIds', '2'] },
      ],
    });
    const single = as(owner, (context) => bindAttachment(context.em, context, record(), foreign, ['certificate', 'attachmentId']));
    await expect(single).rejects.toMatchObject({ errors: [{ code: 'NOT_FOUND', field: ['certificate', 'attachmentId'] }] });
  });

  test('is refused for more than ten at once', async () => {
    const many = Array.from({ length: 11 }, () => 'file_unknown');
    await expect(as(owner, (context) => bindAttachments(context.em, context, record(), many))).rejects.toMatchObject({ code: 'OUT_OF_RANGE', field: ['attachmentIds'] });
  });

  test('cannot give them to another supplier', async () => {
    const id = await uploaded(owner);
    const foreign = record({ supplierId: principalOf(borealis).supplierId! });
    await expect(as(owner, (context) => bindAttachments(context.em, context, foreign, [id]))).rejects.toThrow(/permission denied|row-level security/);
    expect(await statusFor(borealis, id)).toBe(404);
  });
});
