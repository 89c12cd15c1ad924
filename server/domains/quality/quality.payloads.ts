import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { InspectionType } from './inspection.type.js';
import { NonConformanceType } from './non-conformance.type.js';

/** The payload of a mutation that changes an inspection, `<Name>Payload`. */
export function inspectionPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'An inspection after a change.' })
  class InspectionPayload extends Payload {
    @Field(() => InspectionType, { nullable: true, description: 'The inspection as it is now; null when the change was refused.' })
    inspection?: InspectionType | null;
  }
  return InspectionPayload;
}

/** The payload of a mutation that changes a non-conformance, `<Name>Payload`. */
export function nonConformancePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A non-conformance after a change.' })
  class NonConformancePayload extends Payload {
    @Field(() => NonConformanceType, { nullable: true, description: 'The non-conformance as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    nonConformance?: NonConformanceType | null;
  }
  return NonConformancePayload;
}
