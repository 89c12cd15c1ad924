import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { CustomerReturnType } from './customer-return.type.js';
import { RefundNoteType } from './refund-note.type.js';
import { RepairType } from './repair.type.js';

/** The payload of a mutation that changes a return, `<Name>Payload`. */
export function customerReturnPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A return after a change.' })
  class CustomerReturnPayload extends Payload {
    @Field(() => CustomerReturnType, { nullable: true, description: 'The return as it is now; null when the change was refused.' })
    @VisibleTo('customer')
    customerReturn?: CustomerReturnType | null;
  }
  return CustomerReturnPayload;
}

/** The payload of a mutation that changes a repair, `<Name>Payload`. */
export function repairPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A repair after a change.' })
  class RepairPayload extends Payload {
    @Field(() => RepairType, { nullable: true, description: 'The repair as it is now; null when the change was refused.' })
    @VisibleTo('customer')
    repair?: RepairType | null;
  }
  return RepairPayload;
}

/** The payload of a mutation that changes a refund note, `<Name>Payload`. */
export function refundNotePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A refund note after a change.' })
  class RefundNotePayload extends Payload {
    @Field(() => RefundNoteType, { nullable: true, description: 'The refund note as it is now; null when the change was refused.' })
    refundNote?: RefundNoteType | null;
  }
  return RefundNotePayload;
}
