import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { defineEnum } from '../../graphql/enums.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { AccountType } from '../identity/index.js';
import { DataErasure, type ErasureLine, erasureOutcomes } from './data-erasure.entity.js';
import { type DataErasureAction, dataErasureStatuses, dataErasureTransitions } from './data-erasure.states.js';
import { keepReasons } from './register/declaration.js';

/** Of the public ids of requests to be forgotten. */
export const dataErasureIdPrefix = 'der';

const portals = ['supplier', 'customer'] as const;

export const DataErasureStatusEnum = defineEnum({
  name: 'DataErasureStatus',
  description: 'How far a request to be forgotten has come.',
  values: dataErasureStatuses,
  visibleTo: portals,
});

const DataErasureActionEnum = defineEnum<DataErasureAction>({
  name: 'DataErasureAction',
  description: 'What can be done with a request to be forgotten.',
  values: { WITHDRAW: 'Take it back: `dataErasureWithdraw`.', APPROVE: 'Have it carried out: `dataErasureApprove`.', REFUSE: 'Refuse it: `dataErasureRefuse`.' },
  visibleTo: portals,
  staffOnlyValues: ['APPROVE', 'REFUSE'],
});

const ErasureOutcomeEnum = defineEnum({ name: 'ErasureOutcome', description: 'What became of something that was held about a person.', values: erasureOutcomes, visibleTo: portals });
const KeepReasonEnum = defineEnum({ name: 'KeepReason', description: 'Why something stays although a person asked to be forgotten.', values: keepReasons, visibleTo: portals });

@ObjectType('ErasureLine', { description: 'What became of one kind of thing that was held about a person.' })
class ErasureLineType {
  @Field(() => String, { description: 'The kind of record.' })
  @VisibleTo('supplier', 'customer')
  record!: string;

  @Field(() => String, { description: 'What it is, in English.' })
  @VisibleTo('supplier', 'customer')
  what!: string;

  @Field(() => [String], { description: 'The parts of the record that it is about.' })
  @VisibleTo('supplier', 'customer')
  fields!: string[];

  @Field(() => ErasureOutcomeEnum, { description: 'What became of it.' })
  @VisibleTo('supplier', 'customer')
  outcome!: ErasureLine['outcome'];

  @Field(() => KeepReasonEnum, { nullable: true, description: 'Why it was kept; null for what was erased.' })
  @VisibleTo('supplier', 'customer')
  reason!: ErasureLine['reason'];

  @Field(() => Int, { description: 'How many records.' })
  @VisibleTo('supplier', 'customer')
  count!: number;
}

@ObjectType('DataErasure', { implements: Node, description: 'That somebody asked to be forgotten, and what came of it.' })
@RecordOf(DataErasure, dataErasureIdPrefix)
export class DataErasureType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: DataErasure['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `DER-2026-000004`.' })
  @VisibleTo('supplier', 'customer')
  number!: DataErasure['number'];

  @Field(() => DataErasureStatusEnum, { description: 'How far it has come.' })
  @VisibleTo('supplier', 'customer')
  status!: DataErasure['status'];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @VisibleTo('supplier', 'customer')
  createdAt!: DataErasure['createdAt'];

  @Field(() => String, { nullable: true, description: 'Whom it is about; null once they are erased.' })
  email!: DataErasure['email'];

  @Field(() => String, { nullable: true, description: 'Their name; null once they are erased.' })
  personName!: DataErasure['personName'];

  @Field(() => AccountType, { nullable: true, description: 'Their account; null for who has none.' })
  account!: AccountType | null;

  @Field(() => String, { nullable: true, description: 'What they said.' })
  @VisibleTo('supplier', 'customer')
  reason!: DataErasure['reason'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When staff decided.' })
  @VisibleTo('supplier', 'customer')
  decidedAt!: DataErasure['decidedAt'];

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName!: DataErasure['decidedByName'];

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  @VisibleTo('supplier', 'customer')
  refusalReason!: DataErasure['refusalReason'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was erased.' })
  @VisibleTo('supplier', 'customer')
  doneAt!: DataErasure['doneAt'];

  @ComputedFrom('report')
  @Field(() => [ErasureLineType], { description: 'What was erased, and what was kept and why; empty before it is done.' })
  @VisibleTo('supplier', 'customer')
  lines(): ErasureLineType[] {
    const { report } = this as unknown as Pick<DataErasure, 'report'>;
    return report ?? [];
  }

  @Field(() => [DataErasureActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier', 'customer')
  @ComputedFrom('status')
  availableActions(@Ctx() { principal }: SignedInContext): DataErasureAction[] {
    const own: DataErasureAction[] = principal.audience === 'staff' ? ['APPROVE', 'REFUSE'] : ['WITHDRAW'];
    return actionsFrom(dataErasureTransitions, this.status, principal.permissions).filter((action) => own.includes(action));
  }
}

export const DataErasureConnection = connectionOf('DataErasure', () => DataErasureType);
