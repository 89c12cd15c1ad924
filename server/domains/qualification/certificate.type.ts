import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { SupplierType } from '../suppliers/index.js';
import { Certificate } from './certificate.entity.js';
import { type CertificateAction, certificateTransitions } from './certificate.states.js';
import { CertificateActionEnum, CertificateStatusEnum } from './qualification.enums.js';
import { CertificateKindType } from './supplier-category.type.js';

@ObjectType('Certificate', { implements: Node, description: 'A document in which somebody else vouches for a supplier until a day.' })
@RecordOf(Certificate, 'crt')
export class CertificateType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: Certificate['lockVersion'];

  @Field(() => SupplierType, { description: 'Whom it is about.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => CertificateKindType, { description: 'What it certifies.' })
  @VisibleTo('supplier')
  kind!: CertificateKindType;

  @Field(() => CertificateStatusEnum, { description: 'What has become of it.' })
  @VisibleTo('supplier')
  status!: Certificate['status'];

  @Field(() => String, { description: 'The issuer’s number for it.' })
  @VisibleTo('supplier')
  number!: Certificate['number'];

  @Field(() => String, { description: 'Who vouches.' })
  @VisibleTo('supplier')
  issuer!: Certificate['issuer'];

  @Field(() => DateScalar, { description: 'The first day on which it is good.' })
  @VisibleTo('supplier')
  validFrom!: Certificate['validFrom'];

  @Field(() => DateScalar, { description: 'The last day on which it is good.' })
  @VisibleTo('supplier')
  validTo!: Certificate['validTo'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted or refused.' })
  @VisibleTo('supplier')
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName!: Certificate['decidedByName'];

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  @VisibleTo('supplier')
  decisionNote!: Certificate['decisionNote'];

  @Field(() => [AttachmentType], { description: 'The certificate itself, as files.' })
  @VisibleTo('supplier')
  @AttachmentsOf()
  attachments!: AttachmentType[];

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => [CertificateActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): CertificateAction[] {
    return actionsFrom(certificateTransitions, this.status, context.principal.permissions);
  }
}

export const CertificateConnection = connectionOf('Certificate', () => CertificateType);
