import type { EntityManager } from '@mikro-orm/postgresql';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { notify } from '../../jobs/notify.js';
import { addressOf } from '../../jobs/notification-pages.js';
import { defineTask, type JobContext } from '../../jobs/task.js';
import { peopleOf } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';
import { permissionsOfKind } from './change-request.actions.js';
import { ChangeRequest } from './change-request.entity.js';

/** Tells those who decide that a supplier asks for a change; and of new bank details everybody who would notice a fraud. */
export const changeRequested = defineTask<{ id: string }>('change_requested', async ({ id }, context) => {
  await context.system().transactional(async (em) => {
    const request = await em.findOne(ChangeRequest, { id }, { populate: ['supplier'] });
    if (request?.status !== 'PENDING') return;
    const deciders = await peopleOf(em, { staff: true }, permissionsOfKind[request.kind].staff);
    await notify(em, {
      kind: 'SUPPLIER_CHANGE_REQUESTED',
      to: { staff: true },
      accounts: deciders.map((account) => account.id),
      record: { prefix: 'scr', id },
      values: { supplier: request.supplier.name },
    });
    if (request.kind === 'BANK') await tellOwners(em, request, context);
  });
});

/** All owners, and the address that is on record, so that who changes where money goes is seen doing so. */
async function tellOwners(em: EntityManager, { id, supplier, requestedByName: author }: ChangeRequest, { config }: JobContext): Promise<void> {
  await notify(em, { kind: 'BANK_CHANGE_REQUESTED', to: { supplier: supplier.id }, record: { prefix: 'scr', id }, values: { author } });
  const owners = await peopleOf(em, { supplier: supplier.id }, 'supplierChange:company');
  const { email, locale, name: organisation } = supplier;
  if (!email || owners.some((owner) => owner.email === email)) return;
  const { name: company } = await organisationOf(em);
  const link = addressOf(config, 'supplier', 'BANK_CHANGE_REQUESTED', id);
  const mail: Mail = { to: email, locale, template: 'BANK_CHANGE_REQUESTED', values: { author, company, organisation, link } };
  await addJob(em, 'send_mail', mail, `bank change ${id} ${email}`);
}
