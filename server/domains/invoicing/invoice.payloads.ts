import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { InvoiceType } from './invoice.type.js';

/** The payload of a mutation that changes an invoice, `<Name>Payload`. */
export function invoicePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'An invoice or credit note after a change.' })
  class InvoicePayload extends Payload {
    @Field(() => InvoiceType, { nullable: true, description: 'The invoice as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    invoice?: InvoiceType | null;
  }
  return InvoicePayload;
}
