import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { CertificateType } from './certificate.type.js';

@InputType({ description: 'A certificate that is handed in.' })
export class CertificateAddInput {
  @Field(() => String, { description: 'Code of its kind: `certificateKinds`.' })
  @VisibleTo('supplier')
  kindCode!: string;

  @Field(() => String, { description: 'The issuer’s number for it; at most 100 characters.' })
  @VisibleTo('supplier')
  number!: string;

  @Field(() => String, { description: 'Who vouches; at most 200 characters.' })
  @VisibleTo('supplier')
  issuer!: string;

  @Field(() => DateScalar, { description: 'The first day on which it is good.' })
  @VisibleTo('supplier')
  validFrom!: string;

  @Field(() => DateScalar, { description: 'The last day on which it is good; not before the first.' })
  @VisibleTo('supplier')
  validTo!: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of uploaded files, `file_…`: the certificate itself; at most 10.' })
  @VisibleTo('supplier')
  attachmentIds?: string[] | null;
}

@InputType()
export abstract class CertificateChangeInput {
  @Field(() => ID, { description: 'Id of the certificate, `crt_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

@InputType({ description: 'A certificate that counts from now on.' })
export class CertificateAcceptInput extends CertificateChangeInput {}

@InputType({ description: 'A certificate that is taken back.' })
export class CertificateWithdrawInput extends CertificateChangeInput {}

@InputType({ description: 'A certificate that is not accepted.' })
export class CertificateRefuseInput extends CertificateChangeInput {
  @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
  reason!: string;
}

/** The payload of a mutation that changes a certificate, `<Name>Payload`. */
export function certificatePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A certificate after a change.' })
  class CertificatePayload extends Payload {
    @Field(() => CertificateType, { nullable: true, description: 'The certificate as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    certificate?: CertificateType | null;
  }
  return CertificatePayload;
}
