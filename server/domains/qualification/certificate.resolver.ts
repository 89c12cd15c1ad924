import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { addCertificate } from './add-certificate.js';
import { CertificateAcceptInput, CertificateAddInput, certificatePayload, CertificateRefuseInput, CertificateWithdrawInput } from './certificate.inputs.js';
import { acceptCertificate, refuseCertificate, withdrawCertificate } from './decide-on-certificate.js';

const CertificateAddPayload = certificatePayload('CertificateAdd');
const CertificateWithdrawPayload = certificatePayload('CertificateWithdraw');
const CertificateAcceptPayload = certificatePayload('CertificateAccept');
const CertificateRefusePayload = certificatePayload('CertificateRefuse');

/** Suppliers hand certificates in, and staff look at them. */
@Resolver()
export class CertificateResolver {
  @Mutation(() => CertificateAddPayload, { description: 'Hands in a certificate, with the registration or later. It counts once staff have accepted it.' })
  @VisibleTo('supplier')
  @Requires('certificate:write')
  certificateAdd(@Ctx() context: SignedInContext, @Arg('input', () => CertificateAddInput, { description: 'The certificate.' }) input: CertificateAddInput) {
    return settle(() => addCertificate(context, input));
  }

  @Mutation(() => CertificateWithdrawPayload, { description: 'Takes back a certificate that nobody has accepted.' })
  @VisibleTo('supplier')
  @Requires('certificate:write')
  certificateWithdraw(@Ctx() context: SignedInContext, @Arg('input', () => CertificateWithdrawInput, { description: 'The certificate.' }) input: CertificateWithdrawInput) {
    return settle(() => withdrawCertificate(context, input));
  }

  @Mutation(() => CertificateAcceptPayload, { description: 'Accepts a certificate.' })
  @Requires('certificate:review')
  certificateAccept(@Ctx() context: SignedInContext, @Arg('input', () => CertificateAcceptInput, { description: 'The certificate.' }) input: CertificateAcceptInput) {
    return settle(() => acceptCertificate(context, input));
  }

  @Mutation(() => CertificateRefusePayload, { description: 'Does not accept a certificate, or no longer.' })
  @Requires('certificate:review')
  certificateRefuse(@Ctx() context: SignedInContext, @Arg('input', () => CertificateRefuseInput, { description: 'The certificate.' }) input: CertificateRefuseInput) {
    return settle(() => refuseCertificate(context, input));
  }
}
