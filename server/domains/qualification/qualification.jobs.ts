import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { notify } from '../../jobs/notify.js';
import { defineTask } from '../../jobs/task.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { Certificate } from './certificate.entity.js';
import { nameOfCertificate } from './names.js';
import { EXPIRING_DAYS, statusAt } from './qualification-days.js';
import { LONGEST_NOTICE_DAYS, reminderDue } from './reminder-days.js';
import { SupplierQualification } from './supplier-qualification.entity.js';

/** Lets qualifications go with their days. */
const expireQualifications = defineTask<unknown>(
  'expire_qualifications',
  async (_payload, { system }) => {
    await system().transactional(async (em) => {
      const now = new Date();
      const ending = await em.find(
        SupplierQualification,
        { status: ['QUALIFIED', 'EXPIRING'], validTo: { $lte: dayOf(daysAfter(now, EXPIRING_DAYS)) } },
        { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      for (const qualification of ending) qualification.status = statusAt(qualification.validTo!, dayOf(now));
    });
  },
  '11 0 * * *',
);

/** Reminds suppliers, and who looks after them here, of certificates that end; of each at 90, 60, 30 and 7 days, once. */
const remindOfCertificates = defineTask<unknown>(
  'remind_of_certificates',
  async (_payload, { system }) => {
    await system().transactional(async (em) => {
      const now = new Date();
      const today = dayOf(now);
      const ending = await em.find(
        Certificate,
        { status: 'ACCEPTED', validTo: { $gte: today, $lte: dayOf(daysAfter(now, LONGEST_NOTICE_DAYS)) } },
        { populate: ['supplier', 'kind'], strategy: 'select-in', orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      for (const certificate of ending) {
        const due = reminderDue(certificate.validTo, today, certificate.remindedAtDays);
        if (due === null || (await isReplaced(em, certificate))) continue;
        certificate.remindedAtDays = [...certificate.remindedAtDays, due];
        await remind(em, certificate);
      }
    });
  },
  '13 5 * * *',
);

/** Whether the supplier has handed in a certificate of the kind that is good for longer. */
async function isReplaced(em: EntityManager, { supplier, kind, validTo }: Certificate): Promise<boolean> {
  return (await em.count(Certificate, { supplier, kind, status: ['PENDING', 'ACCEPTED'], validTo: { $gt: validTo } })) > 0;
}

async function remind(em: EntityManager, certificate: Certificate): Promise<void> {
  const { id, supplier, validTo } = certificate;
  const record = { prefix: 'crt', id };
  await notify(em, { kind: 'CERTIFICATE_EXPIRING', to: { supplier: supplier.id }, record, values: { certificate: nameOfCertificate(certificate, supplier.locale), expiresOn: validTo } });
  const accounts = supplier.buyerId ? [supplier.buyerId] : undefined;
  const values = { certificate: nameOfCertificate(certificate, 'en'), expiresOn: validTo, supplier: supplier.name };
  await notify(em, { kind: 'SUPPLIER_CERTIFICATE_EXPIRING', to: { staff: true }, accounts, record, values });
}

/** The jobs of this domain. */
export const qualificationTasks = [expireQualifications, remindOfCertificates];
