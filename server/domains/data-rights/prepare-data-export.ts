import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { LockMode } from '@mikro-orm/core';
import { digestOf, newSecretToken } from '../../auth/secret-token.js';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { defineTask, type JobContext } from '../../jobs/task.js';
import { daysAfter, dayOf } from '../../shared/days.js';
import { zip, type ZipEntry } from '../../storage/zip.js';
import { Membership } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';
import { DataExport } from './data-export.entity.js';
import { dataExportIdPrefix } from './data-export.type.js';
import { gatherData, type HeldData, schemaOf } from './gather-data.js';
import { findPerson } from './person.js';
import { readmeIn } from './texts.js';

const TASK = 'prepare_data_export';
const KEPT_DAYS = 7;
/** The rest of the way is packing and storing. */
const GATHERING_PERCENT = 80;

/** Puts an archive together and mails where to download it. A repetition begins anew; what the first try stored is discarded, and so is what a second run at the same time made. */
export const prepareDataExport = defineTask<{ id: string }>(TASK, async ({ id }, context) => {
  const { system, storage } = context;
  const wanted = await system().findOne(DataExport, { id, status: 'REQUESTED' });
  const person = wanted && (await findPerson(system(), wanted.email));
  if (!wanted || !person) return;
  let shown = 0;
  const data = await gatherData(system(), person, async (part) => {
    const percent = Math.floor((part * GATHERING_PERCENT) / 10) * 10;
    if (percent > shown) await system().nativeUpdate(DataExport, { id, status: 'REQUESTED' }, { progress: (shown = percent) });
  });
  const { name: company } = await organisationOf(system());
  const { key, byteSize } = await storage.keep(Readable.from(zip(entriesOf(data, readmeIn(wanted.locale, company, dayOf(new Date())), context))));
  try {
    if (!(await hand(id, { key, byteSize }, company, context))) await storage.discard(key);
  } catch (error) {
    await storage.discard(key);
    throw error;
  }
});

function entriesOf(data: readonly HeldData[], readme: string, { storage }: JobContext): ZipEntry[] {
  const text = (name: string, content: string): ZipEntry => ({ name, content: () => Promise.resolve(Buffer.from(content)) });
  const listed = data.map(({ files, ...kind }) => ({ ...kind, files: files.map(({ path }) => path) }));
  return [
    text('readme.txt', readme),
    text('data.json', JSON.stringify(listed, null, 2)),
    text('schema.json', JSON.stringify(schemaOf(data), null, 2)),
    ...data.flatMap(({ files }) => files).map(({ key, path }): ZipEntry => ({
      name: path,
      content: async () => {
        const content = await storage.read(key);
        return content ? buffer(content) : Buffer.alloc(0);
      },
    })),
  ];
}

/**
 * Says where the archive is: who can sign in, on the page of their account; who cannot, by a link of their own.
 * @returns false when another run was faster: this archive is one too many
 */
async function hand(id: string, { key, byteSize }: { key: string; byteSize: number }, company: string, { system, config: { publicUrl } }: JobContext): Promise<boolean> {
  return system().transactional(async (em) => {
    const ready = await em.findOne(DataExport, { id, status: 'REQUESTED' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!ready) return false;
    const token = ready.account ? null : newSecretToken();
    const expiresAt = daysAfter(new Date(), KEPT_DAYS);
    em.assign(ready, { status: 'READY', progress: 100, storageKey: key, byteSize, expiresAt, tokenHash: token && digestOf(token) });
    const membership = ready.account && (await em.findOne(Membership, { account: ready.account, audience: { $ne: 'staff' }, disabledAt: null }));
    const address = `${publicUrl}/data-exports/${toPublicId(dataExportIdPrefix, id)}`;
    const link = token ? `${address}?${new URLSearchParams({ token })}` : membership ? `${publicUrl}/${membership.audience}/account` : address;
    const values = { company, link, expiresAt: expiresAt.toISOString() };
    await addJob(em, 'send_mail', { to: ready.email, locale: ready.locale, template: 'dataExportReady', values } as Mail);
    return true;
  });
}

/** Removes archives whose time is over. */
export const endDataExports = defineTask<unknown>(
  'end_data_exports',
  async (_payload, { system, storage }) => {
    const keys = await system().transactional(async (em) => {
      const over = await em.find(DataExport, { status: 'READY', expiresAt: { $lt: new Date() } });
      const gone = over.flatMap(({ storageKey }) => storageKey ?? []);
      for (const each of over) em.assign(each, { status: 'EXPIRED', storageKey: null, byteSize: null, tokenHash: null });
      return gone;
    });
    for (const key of keys) await storage.discard(key);
  },
  '47 * * * *',
);
