import { Field, ID, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';

export const AuditOperationEnum = defineEnum<'INSERT' | 'UPDATE' | 'DELETE'>({
  name: 'AuditOperation',
  description: 'What was done to a record.',
  values: { INSERT: 'It was made.', UPDATE: 'It was changed.', DELETE: 'It was removed.' },
});

@ObjectType('AuditChange', { description: 'One value that changed.' })
export class AuditChange {
  @Field(() => String, { description: 'The column.' })
  column!: string;

  @Field(() => String, { nullable: true, description: 'What it held, as JSON; `"***"` for secrets and what was erased; null when there was no record.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it held from then on, as JSON; null when the record was removed.' })
  after!: string | null;
}

@ObjectType('AuditEntry', { description: 'Who changed what, when. Nobody can change or remove it.' })
export class AuditEntryType {
  @Field(() => String, { description: 'Its number; later entries have larger ones.' })
  number!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'What was asked for: a mutation, `job …`, `import:…`.' })
  action!: string;

  @Field(() => ID, { nullable: true, description: 'Who asked for it, `acc_…`; null for what no person asked for.' })
  accountId!: string | null;

  @Field(() => String, { nullable: true, description: 'Their name today.' })
  accountName!: string | null;

  @Field(() => String, { nullable: true, description: 'The request, as the server’s log names it.' })
  requestId!: string | null;

  @Field(() => String, { description: 'The kind of record, as the database names it, for example `purchase_order`.' })
  recordType!: string;

  @Field(() => ID, { description: 'The record: its id where its kind has one, for example `po_…`, else its UUID.' })
  recordId!: string;

  @Field(() => AuditOperationEnum, { description: 'What was done to it.' })
  operation!: 'INSERT' | 'UPDATE' | 'DELETE';

  @Field(() => [AuditChange], { description: 'What changed, by column. Empty where you may not read such records, for example bank accounts.' })
  changes!: AuditChange[];
}

@ObjectType('AuditEntryPage', { description: 'Some entries of the audit log.' })
export class AuditEntryPage {
  @Field(() => [AuditEntryType], { description: 'The newest first.' })
  entries!: AuditEntryType[];

  @Field(() => String, { nullable: true, description: 'For `after`, to get those before; null when there are none.' })
  next!: string | null;
}
