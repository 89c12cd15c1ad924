import type { EntityManager } from '@mikro-orm/postgresql';
import type { Principal } from '../../auth/principal.js';
import { addJob } from '../../jobs/add-job.js';
import { notify, type Told } from '../../jobs/notify.js';
import { defineTask, type JobContext } from '../../jobs/task.js';
import { findMalware } from '../../storage/scanner.js';
import { Attachment } from './attachment.entity.js';
import { attachmentIdPrefix } from './attachment.type.js';

interface ScanJob {
  id: string;
  /** The side of who uploaded it. */
  side: Told;
}

const TASK = 'scan_file';

/**
 * Has a file scanned once the transaction of `em` commits.
 * @param side of who uploaded it
 */
export function addScan(em: EntityManager, id: string, side: Told): Promise<void> {
  return addJob(em, TASK, { id, side } satisfies ScanJob);
}

export function sideOf({ supplierId, customerId }: Principal): Told {
  return supplierId ? { supplier: supplierId } : customerId ? { customer: customerId } : { staff: true };
}

/** Has the scanner look at a file that was uploaded. Of an infected one only the note stays. */
export const scanFile = defineTask<ScanJob>(TASK, async (job, context) => {
  const attachment = await context.system().findOne(Attachment, job.id);
  const scan = attachment?.scan === 'PENDING' ? await settle(attachment, job, context) : attachment?.scan;
  if (scan === 'INFECTED') await context.storage.discard(attachment!.storageKey);
});

async function settle({ storageKey }: Attachment, { id, side }: ScanJob, { system, config, storage, log }: JobContext): Promise<Attachment['scan'] | undefined> {
  const content = await storage.read(storageKey);
  if (!content) return undefined;
  // What waits while an operator takes the scanner away is as clean as all that comes later.
  const malware = config.scannerUrl ? await findMalware(config.scannerUrl, content) : null;
  if (malware) log.warn({ attachment: id, malware }, 'an uploaded file is infected');
  const scan = malware ? 'INFECTED' : 'CLEAN';
  await system().transactional(async (em) => {
    const attachment = await em.findOneOrFail(Attachment, id);
    attachment.scan = scan;
    attachment.scannedAt = new Date();
    if (!malware) return;
    const { uploadedById, fileName } = attachment;
    await notify(em, { kind: 'FILE_INFECTED', to: side, accounts: uploadedById ? [uploadedById] : [], record: { prefix: attachmentIdPrefix, id }, values: { fileName } });
  });
  return scan;
}
