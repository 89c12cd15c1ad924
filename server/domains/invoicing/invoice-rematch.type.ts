import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { InvoiceRematch } from './invoice-rematch.entity.js';

@ObjectType('InvoiceRematch', { description: 'Open invoices and credit notes are matched anew, batch by batch: how far that has come.' })
@RecordOf(InvoiceRematch, 'irm')
export class InvoiceRematchType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => SupplierType, { nullable: true, description: 'Only documents of this supplier; null for all.' })
  supplier!: SupplierType | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Who asked for it.' })
  startedByName!: InvoiceRematch['startedByName'];

  @Field(() => Int, { description: 'How many documents were open then.' })
  expectedCount!: InvoiceRematch['expectedCount'];

  @Field(() => Int, { description: 'How many have been matched. What other events had matched meanwhile is left out.' })
  matchedCount!: InvoiceRematch['matchedCount'];

  @Field(() => Int, { description: 'How many of them stand elsewhere since.' })
  movedCount!: InvoiceRematch['movedCount'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last one was matched; null while it is under way.' })
  finishedAt!: Date | null;
}

export const InvoiceRematchConnection = connectionOf('InvoiceRematch', () => InvoiceRematchType);
