import { sql } from 'kysely';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { BySql, ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { ChangeDecision } from './change-decision.entity.js';
import { availableActions } from './change-request.actions.js';
import { ChangeRequest, type FieldChange } from './change-request.entity.js';
import { approvalsNeeded, type ChangeRequestAction, type ChangeRequestKind } from './change-request.states.js';
import { shownChanges } from './mask-changes.js';
import { ChangeRequestActionEnum, ChangeRequestKindEnum, ChangeRequestStatusEnum } from './registration.enums.js';

@ObjectType('SupplierFieldChange', { description: 'One difference between what is and what is asked for.' })
class FieldChangeType implements FieldChange {
  @Field(() => String, { description: 'Which field of the company data, or `bankAccounts.` and the account’s number.' })
  @VisibleTo('supplier')
  field!: string;

  @Field(() => String, { nullable: true, description: 'As it was when it was asked for; null for nothing.' })
  @VisibleTo('supplier')
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it shall be; null for nothing.' })
  @VisibleTo('supplier')
  after!: string | null;
}

@ObjectType('SupplierChangeDecision', { description: 'What one of the staff decided about a change request.' })
@RecordOf(ChangeDecision, 'scd')
class ChangeDecisionType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether it was approved; else refused.' })
  approved!: boolean;

  @Field(() => String, { description: 'Who decided.' })
  decidedByName!: string;

  @Field(() => String, { nullable: true, description: 'What they said about it.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: string;
}

@ObjectType('SupplierChangeRequest', { implements: Node, description: 'What a registered supplier wants to have changed about itself.' })
@RecordOf(ChangeRequest, 'scr')
export class ChangeRequestType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: ChangeRequest['lockVersion'];

  @Field(() => SupplierType, { description: 'Who asks.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => ChangeRequestKindEnum, { description: 'What it is about.' })
  @VisibleTo('supplier')
  kind!: ChangeRequest['kind'];

  @Field(() => ChangeRequestStatusEnum, { description: 'What has become of it.' })
  @VisibleTo('supplier')
  status!: ChangeRequest['status'];

  @Field(() => String, { nullable: true, description: 'Why, in words of the supplier.' })
  @VisibleTo('supplier')
  reason!: ChangeRequest['reason'];

  @Field(() => [FieldChangeType], { description: 'What changes, field by field; account numbers only to who may read bank details.' })
  @VisibleTo('supplier')
  @ComputedFrom('changes')
  differences(@Ctx() { principal }: SignedInContext): FieldChangeType[] {
    return shownChanges((this as unknown as ChangeRequest).changes, principal.permissions);
  }

  @Field(() => String, { description: 'Who of the supplier asked for it.' })
  @VisibleTo('supplier')
  requestedByName!: ChangeRequest['requestedByName'];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came into force, was refused or taken back.' })
  @VisibleTo('supplier')
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  @VisibleTo('supplier')
  refusalReason!: ChangeRequest['refusalReason'];

  @Field(() => Int, { description: 'How many different people have to approve.' })
  @VisibleTo('supplier')
  @ComputedFrom('kind')
  approvalsNeeded(): number {
    return approvalsNeeded[(this as { kind: ChangeRequestKind }).kind];
  }

  @Field(() => Int, { description: 'How many have approved so far.' })
  @BySql((column) => sql`(select count(*)::int from supplier_change_decision where request_id = ${column('id')} and approved)`)
  approvalsGiven!: number;

  @Field(() => [ChangeDecisionType], { description: 'Who decided what, oldest first.' })
  decisions!: ChangeDecisionType[];

  @Field(() => [ChangeRequestActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status', 'kind')
  availableActions(@Ctx() { principal }: SignedInContext): ChangeRequestAction[] {
    return availableActions(this, principal.permissions);
  }
}

export const ChangeRequestConnection = connectionOf('SupplierChangeRequest', () => ChangeRequestType);
