import { RecordsHolding } from '../../graphql/read/annotations.js';
import { Attachment } from './attachment.entity.js';

/**
 * The files of a record, oldest first, as a field of its GraphQL type:
 *
 *     @Field(() => [AttachmentType], { description: 'The files that came with it.' })
 *     @VisibleTo('supplier')
 *     @AttachmentsOf()
 *     attachments!: AttachmentType[];
 *
 * They are read in the statement of the record; row security leaves out what the reader may not see. The use case that
 * makes the record gives it its files by `bindAttachments`.
 */
export function AttachmentsOf() {
  return RecordsHolding(Attachment, 'recordId');
}
