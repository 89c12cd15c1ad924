import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Certificate } from './certificate.entity.js';
import { type CertificateAction, certificateTransitions } from './certificate.states.js';

export interface CertificateChange {
  id: string;
  lockVersion?: number | null;
}

/** Staff have looked at a certificate: it counts from now on. */
export function acceptCertificate(context: SignedInContext, input: CertificateChange) {
  return context.em.transactional(async (em) => {
    const certificate = await loadCertificate(em, input, 'ACCEPT');
    em.assign(certificate, { status: 'ACCEPTED', decidedAt: context.now(), decidedByName: context.principal.name, decisionNote: null });
    return { certificate: { id: certificate.id } };
  });
}

/** Staff do not accept a certificate, or no longer. @throws DomainError REQUIRED at `reason` */
export function refuseCertificate(context: SignedInContext, input: CertificateChange & { reason: string }) {
  return context.em.transactional(async (em) => {
    const reason = input.reason.trim();
    if (!reason) throw new DomainError('REQUIRED', ['reason'], 'Tell the supplier why.');
    const certificate = await loadCertificate(em, input, 'REFUSE');
    em.assign(certificate, { status: 'REFUSED', decidedAt: context.now(), decidedByName: context.principal.name, decisionNote: reason });
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
