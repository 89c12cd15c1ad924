import { type EntityMetadata, type MetadataStorage, ReferenceKind } from '@mikro-orm/core';
import { type GraphQLObjectType, type GraphQLResolveInfo, getNullableType, isLeafType, isNonNullType, type SelectionSetNode } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import type { Permission } from '../../auth/permissions.js';
import { requirePermission } from '../require-permission.js';
import type { RequestContext } from '../context.js';
import { toPublicId } from '../ids.js';
import type { ColumnReference, ReadSource, RecordSource } from '../read/annotations.js';
import type { Asking } from '../read/asking.js';
import { columnOf, jsonValue, propertyOf } from '../../database/columns.js';
import { Compiler, jsonObject, orderOf } from '../read/compiler.js';
import { requireOrder } from '../read/order-permission.js';
import { objectTypeOf, responseKeyOf, type SelectedField, selectedFields } from '../read/selection.js';
import { countOf } from '../read/tally.js';
import { connectionPieces } from './answer-connection.js';
import { completed, resolvedField } from './complete.js';
import type { Gap } from './gaps.js';
import { isSameInAnswer, isSameWhenComputed } from './leaf.js';
import { concatenated, GAP, MISSING, type Piece } from './pieces.js';

/** Refuses whoever may not ask for part of a document. */
export type Check = (context: RequestContext) => void;

/** Turns a selection into SQL that writes the answer, with gaps for what only this program knows. */
export class AnswerCompiler {
  readonly gaps: Gap[] = [];
  readonly checks: Check[] = [];
  readonly rows: Compiler;

  constructor(
    readonly info: GraphQLResolveInfo,
    asking: Asking,
    metadata: MetadataStorage,
  ) {
    this.rows = new Compiler(info, asking, metadata);
  }

  /** The selected fields of the row that goes by `alias`. */
  object(type: GraphQLObjectType, meta: EntityMetadata, alias: string, selections: readonly SelectionSetNode[]): Piece[] {
    return this.fields(type, selections, (selected) => this.field(type, selected, meta, alias));
  }

  /** The selected counts. */
  tally(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): Piece[] {
    return this.fields(type, selections, (selected) => {
      this.require(selected);
      return [countOf(this.rows, selected.field)];
    });
  }

  /** An object whose fields are made by `piecesOf`. */
  fields(type: GraphQLObjectType, selections: readonly SelectionSetNode[], piecesOf: (selected: SelectedField) => readonly Piece[]): Piece[] {
    const all = [...selectedFields(type, selections, this.info, responseKeyOf).values()];
    const pieces = all.flatMap((selected, index) => [
      `${index ? ',' : ''}${JSON.stringify(selected.key)}:`,
      ...(selected.field.name === '__typename' ? [JSON.stringify(type.name)] : piecesOf(selected)),
    ]);
    return ['{', ...pieces, '}'];
  }

  /** A place for what `fill` makes of what stands there. */
  gap(given: RawBuilder<unknown>, fill: Gap): Piece[] {
    const known = this.gaps.push(fill) - 1;
    return [`${GAP}${known}:`, given, GAP];
  }

  private field(type: GraphQLObjectType, selected: SelectedField, meta: EntityMetadata, alias: string): readonly Piece[] {
    this.require(selected);
    const column: ColumnReference = (property) => columnOf(meta, alias, property);
    const source = selected.field.extensions['read'] as ReadSource | undefined;
    switch (source?.kind) {
      case undefined: {
        const record = type.extensions['record'] as RecordSource | undefined;
        if (record && selected.field.name === 'id') return this.gap(column('id'), (uuid) => `"${toPublicId(record.prefix, uuid)}"`);
        return this.ifReadable(selected, this.property(selected, meta, alias));
      }
      case 'columns':
        return this.computed(selected, source.properties, meta, column);
      case 'money':
        return this.ifReadable(selected, this.money(selected, source, meta, column));
      case 'sql':
        return this.ifReadable(selected, this.bySql(selected, source.expression(column, this.rows.asking, selected.args) as RawBuilder<unknown>));
      case 'records':
        return this.ifReadable(selected, this.records(selected, this.rows.metadataOf(source.entity), source.property, column('id')));
      case 'record':
        return this.ifReadable(selected, this.record(selected, this.rows.metadataOf(source.entity), source.property, column('id')));
      case 'list':
        this.checks.push((context) => requireOrder(context, source.list, selected.args));
        return this.ifReadable(selected, [connectionPieces(this, source.list, selected, { by: source.parent, id: column('id') })]);
      case 'count':
        return [countOf(this.rows, selected.field)];
    }
  }

  private require({ field }: SelectedField): void {
    const permission = field.extensions['permission'] as Permission | 'anyone' | undefined;
    if (permission) this.checks.push((context) => requirePermission(context, permission));
  }

  /** What somebody may not read does not leave the database. */
  private ifReadable({ field }: SelectedField, pieces: readonly Piece[]): readonly Piece[] {
    const permission = field.extensions['permissionToRead'] as Permission | undefined;
    return permission ? [sql`case when ${this.rows.asking.may(permission)} then ${concatenated(pieces)} else 'null' end`] : pieces;
  }

  private property(selected: SelectedField, meta: EntityMetadata, alias: string): readonly Piece[] {
    const property = propertyOf(meta, selected.field.name);
    const type = objectTypeOf(selected.field);
    if (property.kind === ReferenceKind.SCALAR || !type) {
      const value = jsonValue(property, columnOf(meta, alias, property.name));
      const leaf = getNullableType(selected.field.type);
      if (isLeafType(leaf) && isSameInAnswer(leaf, property)) return [property.nullable ? this.orNull(selected, sql`to_json(${value})`) : sql`to_json(${value})`];
      return this.completedHere(selected, value);
    }
    const target = property.targetMeta!;
    if (property.kind !== ReferenceKind.MANY_TO_ONE) return this.records(selected, target, property.mappedBy, columnOf(meta, alias, 'id'), property.orderBy);
    return this.record(selected, target, 'id', columnOf(meta, alias, property.name));
  }

  private bySql(selected: SelectedField, value: RawBuilder<unknown>): readonly Piece[] {
    const leaf = getNullableType(selected.field.type);
    return isLeafType(leaf) && isSameWhenComputed(leaf) ? [this.orNull(selected, sql`to_json(${value})`)] : this.completedHere(selected, value);
  }

  /** A value of which only part may be wanted, or that has to be checked. */
  private completedHere(selected: SelectedField, value: RawBuilder<unknown>): Piece[] {
    const complete = completed(selected.field.type, selected.selections, this.info);
    return this.gap(sql`to_json(${value})`, (given, ...request) => JSON.stringify(complete(given === '' ? null : JSON.parse(given), ...request)));
  }

  /** What a method of the type makes of some properties. */
  private computed(selected: SelectedField, properties: readonly string[], meta: EntityMetadata, column: ColumnReference): Piece[] {
    const pairs = new Map(properties.map((name) => [name, jsonValue(propertyOf(meta, name), column(name))]));
    const resolve = resolvedField(selected, this.info);
    return this.gap(jsonObject(pairs), (given, ...request) => JSON.stringify(resolve(JSON.parse(given), ...request)));
  }

  private money(selected: SelectedField, { amount, currencyCode }: ReadSource & { kind: 'money' }, meta: EntityMetadata, column: ColumnReference): readonly Piece[] {
    const property = propertyOf(meta, amount);
    const type = objectTypeOf(selected.field)!;
    const pieces = this.fields(type, selected.selections, ({ field }) => [
      sql`to_json(${field.name === 'amount' ? jsonValue(property, column(amount)) : column(currencyCode)})`,
    ]);
    return property.nullable ? [sql`case when ${column(amount)} is not null then ${concatenated(pieces)} else ${sql.lit(absent(selected))} end`] : pieces;
  }

  /** The record that holds `value` in `property`. */
  private record(selected: SelectedField, target: EntityMetadata, property: string, value: RawBuilder<unknown>): Piece[] {
    const child = this.rows.nextAlias();
    const row = concatenated(this.object(objectTypeOf(selected.field)!, target, child, selected.selections));
    return [
      sql`coalesce((select ${row} from ${sql.table(target.tableName)} as ${sql.ref(child)} where ${columnOf(target, child, property)} = ${value}), ${sql.lit(absent(selected))})`,
    ];
  }

  /** The records that hold `id` in `property`. */
  private records(selected: SelectedField, target: EntityMetadata, property: string, id: RawBuilder<unknown>, orderBy?: unknown): Piece[] {
    const child = this.rows.nextAlias();
    const row = concatenated(this.object(objectTypeOf(selected.field)!, target, child, selected.selections));
    return [
      '[',
      sql`(select string_agg(${row}, ',' order by ${orderOf(orderBy, target, child)}) from ${sql.table(target.tableName)} as ${sql.ref(child)}
        where ${columnOf(target, child, property)} = ${id})`,
      ']',
    ];
  }

  private orNull(selected: SelectedField, json: RawBuilder<unknown>): RawBuilder<unknown> {
    return sql`coalesce(${json}::text, ${sql.lit(absent(selected))})`;
  }
}

/** What stands for a value that is not there. */
function absent({ field }: SelectedField): string {
  return isNonNullType(field.type) ? MISSING : 'null';
}
