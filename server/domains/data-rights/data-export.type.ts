import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { toPublicId } from '../../graphql/ids.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { DataExport } from './data-export.entity.js';
import { dataExportStatuses } from './data-export.states.js';

/** Of the public ids of archives; they stand in download addresses. */
export const dataExportIdPrefix = 'dex';

const DataExportStatusEnum = defineEnum({
  name: 'DataExportStatus',
  description: 'How far an archive of somebody’s data has come.',
  values: dataExportStatuses,
  visibleTo: ['supplier', 'customer'],
});

@ObjectType('DataExport', { implements: Node, description: 'Everything that is held about one person, put together for them to download.' })
@RecordOf(DataExport, dataExportIdPrefix)
export class DataExportType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => DataExportStatusEnum, { description: 'How far it has come.' })
  @VisibleTo('supplier', 'customer')
  status!: DataExport['status'];

  @Field(() => Int, { description: 'How much of it is put together, 0 to 100 percent.' })
  @VisibleTo('supplier', 'customer')
  progress!: DataExport['progress'];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @VisibleTo('supplier', 'customer')
  createdAt!: DataExport['createdAt'];

  @Field(() => Int, { nullable: true, description: 'Size in bytes, once it is ready.' })
  @VisibleTo('supplier', 'customer')
  byteSize!: DataExport['byteSize'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be downloaded.' })
  @VisibleTo('supplier', 'customer')
  expiresAt!: DataExport['expiresAt'];

  @Field(() => String, { nullable: true, description: 'Where the person it is about downloads it, relative to this server; null before it is ready and after it has expired.' })
  @VisibleTo('supplier', 'customer')
  @ComputedFrom('id', 'status')
  url(): string | null {
    return this.status === 'READY' ? `/data-exports/${toPublicId(dataExportIdPrefix, this.id)}` : null;
  }
}

export const DataExportConnection = connectionOf('DataExport', () => DataExportType);
