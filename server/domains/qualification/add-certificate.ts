import type { SignedInContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { bindAttachments } from '../files/index.js';
import { Supplier } from '../suppliers/index.js';
import { CertificateKind } from './certificate-kind.entity.js';
import { Certificate } from './certificate.entity.js';

export interface CertificateAddInput {
  kindCode: string;
  number: string;
  issuer: string;
  validFrom: string;
  validTo: string;
  attachmentIds?: string[] | null;
}

/**
 * A supplier hands in a certificate, with its registration or later; somebody looks at it before it counts.
 * @throws DomainErrors for what is missing or not of the right form, and for files
 */
export function addCertificate(context: SignedInContext, input: CertificateAddInput) {
  return context.em.transactional(async (em) => {
    const kind = await em.findOne(CertificateKind, { code: input.kindCode, retiredAt: null });
    const { validFrom, validTo } = input;
    const check = new InputCheck();
    if (!kind) check.refuse('NOT_FOUND', ['kindCode'], 'One of `certificateKinds`.');
    if (validTo < validFrom) check.refuse('OUT_OF_RANGE', ['validTo'], `Not before ${validFrom}, its first day.`);
    const number = check.text(input.number, ['number'], 100);
    const issuer = check.text(input.issuer, ['issuer'], 200);
    check.settle();
    const supplier = em.getReference(Supplier, context.principal.supplierId!);
    const certificate = em.create(Certificate, { supplier, kind: kind!, status: 'PENDING', number, issuer, validFrom, validTo });
    await em.flush();
    const files = { recordId: certificate.id, supplierId: supplier.id, visibility: 'PUBLIC', permission: 'supplier:read' } as const;
    await bindAttachments(em, context, files, input.attachmentIds ?? []);
    return { certificate: { id: certificate.id } };
  });
}
