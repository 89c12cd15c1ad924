import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { toPublicId } from '../../graphql/ids.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { Attachment } from './attachment.entity.js';

/** Of the public ids of attachments; they stand in download addresses. */
export const attachmentIdPrefix = 'file';

@ObjectType('Attachment', { description: 'A file that came with a message.' })
@RecordOf(Attachment, attachmentIdPrefix)
export class AttachmentType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => String, { description: 'As the sender called it.' })
  @VisibleTo('customer')
  fileName!: Attachment['fileName'];

  @Field(() => String, { description: 'Media type (MIME) as found in its content, for example `image/png`.' })
  @VisibleTo('customer')
  mediaType!: Attachment['mediaType'];

  @Field(() => Int, { description: 'Size in bytes.' })
  @VisibleTo('customer')
  byteSize!: Attachment['byteSize'];

  @Field(() => String, { description: 'Where to download it, relative to this server; takes the same sign-in.' })
  @VisibleTo('customer')
  @ComputedFrom('id')
  url(): string {
    return `/files/${toPublicId(attachmentIdPrefix, this.id)}`;
  }
}
