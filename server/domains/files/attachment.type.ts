import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { toPublicId } from '../../graphql/ids.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { Attachment } from './attachment.entity.js';
import { attachmentScans } from './attachment.states.js';

/** Of the public ids of attachments; they stand in download addresses. */
export const attachmentIdPrefix = 'file';

const AttachmentScanEnum = defineEnum({
  name: 'AttachmentScan',
  description: 'What the scanner for malicious software says of a file. Where there is no scanner, files are CLEAN at once.',
  values: attachmentScans,
  visibleTo: ['supplier', 'customer'],
});

@ObjectType('Attachment', { description: 'A file that comes with a record.' })
@RecordOf(Attachment, attachmentIdPrefix)
export class AttachmentType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => String, { description: 'As the sender called it.' })
  @VisibleTo('supplier', 'customer')
  fileName!: Attachment['fileName'];

  @Field(() => String, { description: 'Media type (MIME) as found in its content, for example `image/png`.' })
  @VisibleTo('supplier', 'customer')
  mediaType!: Attachment['mediaType'];

  @Field(() => Int, { description: 'Size in bytes.' })
  @VisibleTo('supplier', 'customer')
  byteSize!: Attachment['byteSize'];

  @Field(() => AttachmentScanEnum, { description: 'Whether it can be downloaded.' })
  @VisibleTo('supplier', 'customer')
  scan!: Attachment['scan'];

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  @VisibleTo('supplier', 'customer')
  createdAt!: string;

  @Field(() => String, { description: 'Where to download it, relative to this server; takes the same sign-in.' })
  @VisibleTo('supplier', 'customer')
  @ComputedFrom('id')
  url(): string {
    return `/files/${toPublicId(attachmentIdPrefix, this.id)}`;
  }
}

export const AttachmentConnection = connectionOf('Attachment', () => AttachmentType);
