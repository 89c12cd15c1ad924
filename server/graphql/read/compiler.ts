import { type EntityMetadata, type MetadataStorage, ReferenceKind, type EntityClass } from '@mikro-orm/core';
import type { GraphQLObjectType, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Permission } from '../../auth/permissions.js';
import type { Asking } from './asking.js';
import type { ColumnReference, ReadSource, RecordSource } from './annotations.js';
import { columnOf, fieldNameOf, jsonValue, propertyOf } from '../../database/columns.js';
import { compileConnection } from './compile-connection.js';
import { objectTypeOf, type SelectedField, selectedFields } from './selection.js';
import { countOf } from './tally.js';

type Sql = Expression<unknown>;

/** Turns a selection into SQL that gives it as JSON. One for each query; it numbers the tables' aliases. */
export class Compiler {
  private tables = 0;

  constructor(
    readonly info: GraphQLResolveInfo,
    readonly asking: Asking,
    private readonly metadata: MetadataStorage,
  ) {}

  nextAlias(): string {
    return `t${(this.tables += 1)}`;
  }

  metadataOf(entity: EntityClass<object>): EntityMetadata {
    return this.metadata.get(entity);
  }

  /** A JSON object with the selected fields of the row that goes by `alias`. */
  row(type: GraphQLObjectType, meta: EntityMetadata, alias: string, selections: readonly SelectionSetNode[]): RawBuilder<unknown> {
    const pairs = new Map<string, Sql>();
    for (const selected of selectedFields(type, selections, this.info).values()) {
      this.addField(selected, meta, alias, pairs);
    }
    return jsonObject(pairs);
  }

  /** A JSON object with the selected counts. */
  tally(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): RawBuilder<unknown> {
    const counts = [...selectedFields(type, selections, this.info).values()].filter(({ field }) => field.name !== '__typename');
    return jsonObject(new Map(counts.map(({ key, field }) => [key, countOf(this, field)])));
  }

  private addField(selected: SelectedField, meta: EntityMetadata, alias: string, pairs: Map<string, Sql>): void {
    const column: ColumnReference = (property) => columnOf(meta, alias, property);
    const source = selected.field.extensions['read'] as ReadSource | undefined;
    const add = (value: Sql) => pairs.set(selected.key, this.ifReadable(selected, value));
    switch (source?.kind) {
      case undefined:
        if (selected.field.name !== '__typename') add(this.property(selected, meta, alias));
        return;
      case 'columns':
        for (const name of source.properties) pairs.set(name, jsonValue(propertyOf(meta, name), column(name)));
        return;
      case 'money':
        add(this.money(source.amount, source.currencyCode, meta, column));
        return;
      case 'sql':
        add(source.expression(column, this.asking, selected.args));
        return;
      case 'records':
        add(this.records(selected, this.metadata.get(source.entity), source.property, column('id')));
        return;
      case 'record':
        add(this.record(selected, this.metadata.get(source.entity), source.property, column('id')));
        return;
      case 'list':
        add(compileConnection(this, source.list, selected, { by: source.parent, id: column('id') }));
        return;
      case 'count':
        add(countOf(this, selected.field));
    }
  }

  /** What somebody may not read does not leave the database. */
  private ifReadable({ field }: SelectedField, value: Sql): Sql {
    const permission = field.extensions['permissionToRead'] as Permission | undefined;
    return permission ? sql`case when ${this.asking.may(permission)} then ${value} end` : value;
  }

  private property(selected: SelectedField, meta: EntityMetadata, alias: string): Sql {
    const property = propertyOf(meta, selected.field.name);
    const type = objectTypeOf(selected.field);
    if (property.kind === ReferenceKind.SCALAR || !type) {
      return jsonValue(property, columnOf(meta, alias, property.name));
    }
    const target = property.targetMeta!;
    if (property.kind !== ReferenceKind.MANY_TO_ONE) return this.records(selected, target, property.mappedBy, columnOf(meta, alias, 'id'), property.orderBy);
    return this.record(selected, target, 'id', columnOf(meta, alias, property.name));
  }

  /** The record that holds `value` in `property`, as a JSON object. */
  private record(selected: SelectedField, target: EntityMetadata, property: string, value: RawBuilder<unknown>): Sql {
    const child = this.nextAlias();
    const row = this.row(objectTypeOf(selected.field)!, target, child, selected.selections);
    return sql`(select ${row} from ${sql.table(target.tableName)} as ${sql.ref(child)} where ${columnOf(target, child, property)} = ${value})`;
  }

  /** A JSON array of the records that hold `id` in `property`. */
  private records(selected: SelectedField, target: EntityMetadata, property: string, id: RawBuilder<unknown>, orderBy?: unknown): Sql {
    const child = this.nextAlias();
    const row = this.row(objectTypeOf(selected.field)!, target, child, selected.selections);
    return sql`(select coalesce(json_agg(${row} order by ${orderOf(orderBy, target, child)}), '[]'::json)
      from ${sql.table(target.tableName)} as ${sql.ref(child)}
      where ${columnOf(target, child, property)} = ${id})`;
  }

  private money(amount: string, currencyCode: string, meta: EntityMetadata, column: ColumnReference): Sql {
    const value = jsonValue(propertyOf(meta, amount), column(amount));
    const money = sql`json_build_object('amount', ${value}, 'currencyCode', ${column(currencyCode)})`;
    return propertyOf(meta, amount).nullable ? sql`case when ${column(amount)} is not null then ${money} end` : money;
  }
}

/** What the type of a record is read from. @throws when the type is not tied to an entity */
export function recordSourceOf(type: GraphQLObjectType): RecordSource {
  const source = type.extensions['record'] as RecordSource | undefined;
  if (!source) throw new Error(`The GraphQL type ${type.name} is not tied to an entity by @RecordOf.`);
  return source;
}

/** What follows `order by` for a relation: as its property says, else by id. */
export function orderOf(orderBy: unknown, meta: EntityMetadata, alias: string): Sql {
  const order = Object.entries((Array.isArray(orderBy) ? Object.assign({}, ...orderBy) : (orderBy ?? { id: 'asc' })) as Record<string, string>);
  const parts = order.map(([property, direction]) => sql`${sql.ref(`${alias}.${fieldNameOf(meta, property)}`)} ${sql.raw(/desc/i.test(direction) ? 'desc' : 'asc')}`);
  return sql.join(parts);
}

// PostgreSQL functions take at most 100 arguments.
const PAIRS_PER_OBJECT = 50;

/** A JSON object of the pairs. */
export function jsonObject(pairs: ReadonlyMap<string, Sql>): RawBuilder<unknown> {
  const all = [...pairs].map(([key, value]) => sql`${sql.lit(key)}, ${value}`);
  if (all.length <= PAIRS_PER_OBJECT) return sql`json_build_object(${sql.join(all)})`;
  const parts = Array.from({ length: Math.ceil(all.length / PAIRS_PER_OBJECT) }, (_, part) =>
    sql`jsonb_build_object(${sql.join(all.slice(part * PAIRS_PER_OBJECT, (part + 1) * PAIRS_PER_OBJECT))})`);
  return sql`(${sql.join(parts, sql` || `)})`;
}
