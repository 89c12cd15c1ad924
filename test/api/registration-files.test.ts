import { describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { inDays } from '../support/purchase-orders.js';
import { newApplicant, registrationStep } from '../support/registrations.js';
import { useServer } from '../support/server.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer();

const uploaded = async (client: Client) => (await upload(server().url, client, 'accounts.png', 'image/png', png)).body['id'] as string;
const answerWith = (client: Client, values: string[]) => registrationStep(client, 'supplierRegistrationUpdate', { answers: [{ questionCode: 'ACCOUNTS', values }] });
const filesOf = async (client: Client) => (await client.ask('{ supplierRegistration { attachments { id fileName } } }')).supplierRegistration.attachments;

async function statusFor(client: Client, id: string): Promise<number> {
  const answer = await download(server().url, client, `/files/${id}`);
  await answer.arrayBuffer();
  return answer.status;
}

describe('a file as an answer', () => {
  test('comes with the registration, which staff can open, until another takes its place', async () => {
    const { client } = await newApplicant(server());
    const buyer = await server().as('buyer@counterpart.example');
    const [first, second] = [await uploaded(client), await uploaded(client)];
    expect((await answerWith(client, [first])).userErrors).toEqual([]);
    expect(await filesOf(client)).toEqual([{ id: first, fileName: 'accounts.png' }]);
    expect(await statusFor(buyer, first)).toBe(200);

    expect((await answerWith(client, [second])).userErrors).toEqual([]);
    expect(await filesOf(client)).toEqual([{ id: second, fileName: 'accounts.png' }]);
    expect([await statusFor(buyer, first), await statusFor(buyer, second)]).toEqual([404, 200]);
    // The same answer once more changes nothing.
    expect((await answerWith(client, [second])).userErrors).toEqual([]);
    expect(await statusFor(await server().as('supplier@alpine.example'), second)).toBe(404);
  });

  test('that somebody else uploaded is refused where it stands, and nothing is kept', async () => {
    const { client } = await newApplicant(server());
    const [own, foreign] = [await uploaded(client), await uploaded(await server().as('supplier@alpine.example'))];
    expect((await answerWith(client, [own, foreign])).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['answers', '0', 'values', '1'] }]);
    expect(await filesOf(client)).toEqual([]);
  });
});

test('a certificate brings its files, for the supplier and for staff', async () => {
  const { client } = await newApplicant(server());
  const id = await uploaded(client);
  const input = { kindCode: 'ISO_9001', number: 'Q-1', issuer: 'TÜV Nord', validFrom: inDays(-10), validTo: inDays(500), attachmentIds: [id] };
  const { certificateAdd } = await client.ask(
    'mutation ($input: CertificateAddInput!) { certificateAdd(input: $input) { certificate { attachments { id fileName scan } } userErrors { code field } } }',
    { input },
  );
  expect(certificateAdd).toEqual({ certificate: { attachments: [{ id, fileName: 'accounts.png', scan: 'CLEAN' }] }, userErrors: [] });
  expect(await statusFor(await server().as('quality@counterpart.example'), id)).toBe(200);
});
