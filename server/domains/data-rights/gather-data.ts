import type { EntityManager } from '@mikro-orm/postgresql';
import { safeFileName } from '../../storage/file-name.js';
import { gatherAnswers, type Part } from './gather-answers.js';
import { heldKinds, type HeldKind, type Row, rowsAbout } from './held-rows.js';
import { partsAbout } from './json-about.js';
import type { Person } from './person.js';

/** A file of the person: where it is stored, and how it is called in the archive. */
export interface HeldFile {
  readonly key: string;
  readonly path: string;
}

/** Everything of one kind that is held about a person. */
export interface HeldData {
  readonly record: string;
  readonly what: string;
  readonly rows: readonly object[];
  readonly files: readonly HeldFile[];
}

/**
 * Everything that is held about a person, kind by kind, and what they were answered.
 * @param progressed is told after each kind how much of the way is done, 0 to 1
 */
export async function gatherData(em: EntityManager, person: Person, progressed: (part: number) => Promise<void>): Promise<HeldData[]> {
  const kinds = heldKinds(em);
  const data: HeldData[] = [];
  const parts = new Map<string, Part>();
  for (const [index, kind] of kinds.entries()) {
    const rows = await rowsAbout(em, kind, person);
    if (rows.length > 0) data.push({ record: kind.record, what: kind.holding.what, rows: rows.map((row) => shown(kind, row, person)), files: filesOf(kind, rows) });
    if (kind.answers) parts.set(kind.record, { kind, own: [...(parts.get(kind.record)?.own ?? []), ...rows] });
    await progressed((index + 1) / kinds.length);
  }
  for (const part of parts.values()) data.push(...(await gatherAnswers(em, part)));
  return data;
}

/** Of a row what is the person's, by the names of the properties; of JSON that tells of several people only their part. */
function shown({ holding, columnOf }: HeldKind, row: Row, person: Person): object {
  const given = Object.entries(holding.fields).filter(([, becomes]) => becomes !== 'SECRET');
  const value = (property: string) => withoutKeys(row[columnOf(property)], holding.ofOthers);
  return {
    id: row.id,
    createdAt: row['created_at'] ?? null,
    ...Object.fromEntries(given.map(([property]) => [property, 'mentionedIn' in holding.of ? partsAbout(value(property), person) : value(property)])),
  };
}

function withoutKeys(value: unknown, keys: readonly string[] = []): unknown {
  if (keys.length === 0 || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function filesOf({ holding: { file }, columnOf }: HeldKind, rows: readonly Row[]): HeldFile[] {
  if (!file?.name) return [];
  const { key, name } = file;
  return rows.map((row) => ({ key: row[columnOf(key)] as string, path: `files/${row.id}-${safeFileName(row[columnOf(name)] as string)}` }));
}

/** A JSON Schema (2020-12) of what `gatherData` gave, with what each kind is. */
export function schemaOf(data: readonly HeldData[]): object {
  return {
    type: 'array',
    items: {
      oneOf: data.map(({ record, what, rows }) => ({
        type: 'object',
        description: what,
        properties: {
          record: { const: record },
          what: { const: what },
          rows: { type: 'array', items: { type: 'object', properties: Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, {}])) } },
          files: { type: 'array', items: { type: 'string', description: 'Path in this archive.' } },
        },
      })),
    },
  };
}
