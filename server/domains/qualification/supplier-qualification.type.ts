import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { SupplierType } from '../suppliers/index.js';
import { QualificationActionEnum, QualificationStatusEnum } from './qualification.enums.js';
import { type QualificationAction, qualificationTransitions } from './qualification.states.js';
import { SupplierCategoryType } from './supplier-category.type.js';
import { SupplierQualification } from './supplier-qualification.entity.js';

@ObjectType('SupplierQualification', { description: 'Whether a supplier may be asked for one category.' })
@RecordOf(SupplierQualification, 'qua')
export class SupplierQualificationType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: SupplierQualification['lockVersion'];

  @Field(() => SupplierType, { description: 'The supplier.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => SupplierCategoryType, { description: 'The category.' })
  @VisibleTo('supplier')
  category!: SupplierCategoryType;

  @Field(() => QualificationStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: SupplierQualification['status'];

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it is good; null without an end.' })
  @VisibleTo('supplier')
  validTo!: SupplierQualification['validTo'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last decided.' })
  @VisibleTo('supplier')
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName!: SupplierQualification['decidedByName'];

  @Field(() => String, { nullable: true, description: 'Why not, in words for the supplier.' })
  @VisibleTo('supplier')
  reason!: SupplierQualification['reason'];

  @Field(() => [QualificationActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): QualificationAction[] {
    return actionsFrom(qualificationTransitions, this.status, context.principal.permissions).filter((action) => action !== 'EXPIRE');
  }
}

export const SupplierQualificationConnection = connectionOf('SupplierQualification', () => SupplierQualificationType);
