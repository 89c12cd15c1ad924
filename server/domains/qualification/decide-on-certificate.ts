import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { Outcome } from '../../jobs/notification-values.js';
import { notify } from '../../jobs/notify.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Certificate } from './certificate.entity.js';
import { type CertificateAction, certificateTransitions } from './certificate.states.js';
import { nameOfCertificate } from './names.js';

const LONGEST_REASON = 2000;

export interface CertificateChange {
  id: string;
  lockVersion?: number | null;
}

/** Staff have looked at a certificate: it counts from now on. */
export function acceptCertificate(context: SignedInContext, input: CertificateChange) {
  return context.em.transactional(async (em) => {
    const certificate = await loadCertificate(em, input, 'ACCEPT');
    em.assign(certificate, { status: 'ACCEPTED', decidedAt: context.now(), decidedByName: context.principal.name, decisionNote: null });
    await tellSupplier(em, certificate, 'approved');
    return { certificate: { id: certificate.id } };
  });
}

/** Staff do not accept a certificate, or no longer. @throws DomainErrors REQUIRED or TOO_LONG at `reason` */
export function refuseCertificate(context: SignedInContext, input: CertificateChange & { reason: string }) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], LONGEST_REASON);
    check.settle();
    const certificate = await loadCertificate(em, input, 'REFUSE');
    em.assign(certificate, { status: 'REFUSED', decidedAt: context.now(), decidedByName: context.principal.name, decisionNote: reason });
    await tellSupplier(em, certificate, 'refused');
    return { certificate: { id: certificate.id } };
  });
}

/** The supplier takes back a certificate that nobody has accepted. */
export function withdrawCertificate(context: SignedInContext, input: CertificateChange) {
  return context.em.transactional(async (em) => {
    const certificate = await loadCertificate(em, input, 'WITHDRAW');
    certificate.status = 'WITHDRAWN';
    return { certificate: { id: certificate.id } };
  });
}

async function loadCertificate(em: EntityManager, { id, lockVersion }: CertificateChange, action: CertificateAction): Promise<Certificate> {
  const certificate = await loadForChange(em, Certificate, toUuid('crt', id), lockVersion);
  requireTransition(certificateTransitions, action, certificate.status);
  return certificate;
}

async function tellSupplier(em: EntityManager, certificate: Certificate, outcome: Outcome): Promise<void> {
  await em.populate(certificate, ['kind', 'supplier']);
  const { id, supplier } = certificate;
  const values = { certificate: nameOfCertificate(certificate, supplier.locale), outcome };
  await notify(em, { kind: 'CERTIFICATE_DECIDED', to: { supplier: supplier.id }, record: { prefix: 'crt', id }, values });
}
