import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { NonConformanceEntry } from './non-conformance-entry.entity.js';
import { NonConformanceEntryKindEnum } from './non-conformance.enums.js';

@ObjectType('NonConformanceEntry', { description: 'What either side said at one step. Never changes.' })
@RecordOf(NonConformanceEntry, 'nce')
export class NonConformanceEntryType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => NonConformanceEntryKindEnum, { description: 'What it is about.' })
  @VisibleTo('supplier')
  kind!: NonConformanceEntry['kind'];

  @Field(() => String, { description: 'What was said.' })
  @VisibleTo('supplier')
  description!: NonConformanceEntry['description'];

  @Field(() => [String], { description: 'The chain of causes, each answering why the one before; for ROOT_CAUSE.' })
  @VisibleTo('supplier')
  whys!: NonConformanceEntry['whys'];

  @Field(() => DateScalar, { nullable: true, description: 'The day by which an action is to be done.' })
  @VisibleTo('supplier')
  plannedOn!: NonConformanceEntry['plannedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was done.' })
  @VisibleTo('supplier')
  doneOn!: NonConformanceEntry['doneOn'];

  @Field(() => String, { description: 'Who said it.' })
  @VisibleTo('supplier')
  authorName!: NonConformanceEntry['authorName'];

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => [AttachmentType], { description: 'The files that came with it, oldest first.' })
  @VisibleTo('supplier')
  @AttachmentsOf()
  attachments!: AttachmentType[];
}
