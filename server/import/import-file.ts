import type { EntityManager } from '@mikro-orm/postgresql';
import { basename } from 'node:path';
import { readHeader } from './csv.js';
import { FirstRows } from './first-rows.js';
import { kindNamed } from './kinds/index.js';
import type { Kind } from './kinds/kind.js';
import { checkMapping } from './mapping/check-mapping.js';
import { chooseMapping } from './mapping/choose-mapping.js';
import type { Problem } from './problem.js';
import type { Progress } from './progress.js';
import { RecordReader, type ReadRecord } from './rows/read-records.js';

export interface ImportRequest {
  readonly kind: string;
  readonly file: string;
  /** A mapping file; without it one is chosen by the file's name and columns. */
  readonly mapping?: string;
  /** Do everything, then take it back. */
  readonly dryRun: boolean;
  /** Leave out bad records instead of changing nothing. */
  readonly skipBad: boolean;
}

/** What became of a file. */
export interface ImportResult {
  readonly mapping: string;
  readonly label: string;
  /** Records in the file, good and bad. */
  read: number;
  lines: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Keys of records that people have changed since they were imported: they stay as they are. */
  readonly kept: string[];
  bad: number;
  readonly problems: Problem[];
  /** Whether anything of this is in the database now. */
  stored: boolean;
}

const ROWS_PER_BATCH = 1_000;
// Two imports at once would each miss what the other adds.
const ONE_AT_A_TIME = 20261123;

/**
 * Imports one file in one transaction: all of it, or with a bad record and no `skipBad` nothing. What is stored already
 * in the same form is not touched. `em` is one of the system; `signal` takes the import back.
 * Throws an ImportError when kind, file or mapping do not fit.
 */
export async function importFile(em: EntityManager, request: ImportRequest, progress: Progress, signal?: AbortSignal): Promise<ImportResult> {
  const kind = kindNamed(request.kind);
  const header = await readHeader(request.file);
  const mapping = chooseMapping(kind, request.file, header, request.mapping);
  checkMapping(mapping, kind, basename(request.file), header);
  const reader = await RecordReader.open(kind, mapping, request.file);
  const result: ImportResult = {
    mapping: mapping.name, label: kind.label, read: 0, lines: 0, added: 0, changed: 0, unchanged: 0, kept: [], bad: 0, problems: [], stored: true,
  };
  progress.begin(mapping.name);
  try {
    await em.transactional(async (inside) => {
      await inside.execute('select pg_advisory_xact_lock(?)', [ONE_AT_A_TIME]);
      for await (const batch of batches(kind, reader)) {
        signal?.throwIfAborted();
        await importBatch(inside, kind, batch, result);
        progress.advance(result.read, batch.at(-1)!.bytes);
      }
      refuse(result, reader.orphans().map((problem) => [problem]));
      if (request.dryRun || (result.bad > 0 && !request.skipBad)) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    result.stored = false;
  } finally {
    progress.end();
  }
  return result;
}

/** Ends the transaction without anything having gone wrong. */
class TakenBack extends Error {}

async function importBatch(em: EntityManager, kind: Kind, batch: readonly ReadRecord[], result: ImportResult): Promise<void> {
  const good = batch.filter(({ problems }) => problems.length === 0).map(({ record }) => record);
  const written = await kind.write(em, good);
  result.read += batch.length;
  result.lines += batch.reduce((lines, { record }) => lines + record.lines.length, 0);
  result.added += written.added;
  result.changed += written.changed;
  result.unchanged += good.length - written.added - written.changed - written.kept.length - written.refused.length;
  result.kept.push(...written.kept);
  refuse(result, [...batch.map(({ problems }) => problems).filter((problems) => problems.length > 0), ...written.refused]);
}

function refuse(result: ImportResult, refused: readonly (readonly Problem[])[]): void {
  result.bad += refused.length;
  result.problems.push(...refused.flat());
}

async function* batches(kind: Kind, reader: RecordReader): AsyncGenerator<ReadRecord[]> {
  const firstRows = new FirstRows();
  let batch: ReadRecord[] = [];
  let rows = 0;
  for await (const read of reader.records()) {
    refuseTwice(kind, read, firstRows);
    batch.push(read);
    rows += 1 + read.record.lines.length;
    if (rows < ROWS_PER_BATCH) continue;
    yield batch;
    batch = [];
    rows = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A record that is twice in a file would be added and changed at once, and its second run would not be quiet. */
function refuseTwice(kind: Kind, { record, problems, row }: ReadRecord, firstRows: FirstRows): void {
  if (problems.length > 0) return;
  const key = kind.key.map((field) => record.values[field]).join(' ');
  const first = firstRows.meet(key, row);
  if (first === undefined) return;
  const { file, column, text } = record.origins[kind.key[0]!]!;
  problems.push({ file, row, column, value: text ?? null, reason: `must not be in the file twice: row ${first} has it already` });
}
