import { isRequired, type Fields } from '../fields.js';
import type { Kind } from '../kinds/kind.js';
import { ImportError } from '../problem.js';
import { columnsOf, type Mapping, type Source } from './mapping.js';

/**
 * Checks that a mapping is for this kind, feeds every field that must be given and no other, and reads only columns
 * that exist. Columns of joined files are checked when those are read. Throws an ImportError.
 */
export function checkMapping(mapping: Mapping, kind: Kind, file: string, header: readonly string[]): void {
  const fail = (reason: string): never => {
    throw new ImportError(`${mapping.name}: ${reason}`);
  };
  if (mapping.kind !== kind.name) fail(`is for ${mapping.kind}, not for ${kind.name}`);
  checkFields(mapping.fields, kind.fields, 'fields', fail);
  if (mapping.lines && !kind.lineFields) fail(`${kind.name} have no lines`);
  if (kind.lineFields && (mapping.lines || kind.needsLines)) checkFields(mapping.lines?.fields ?? {}, kind.lineFields, 'lines', fail);
  checkLinesJoin(mapping, fail);
  for (const [place, source] of allSources(mapping)) {
    for (const column of columnsOf(source)) checkColumn(mapping, column, file, header, (reason) => fail(`${place}: ${reason}`));
  }
  for (const join of mapping.joins) {
    for (const column of Object.keys(join.on)) checkColumn(mapping, column, file, header, (reason) => fail(`join ${join.as}: ${reason}`));
  }
}

/** The columns of one joined file that a mapping reads. */
export function columnsOfJoin(mapping: Mapping, alias: string): Set<string> {
  const read = [...allSources(mapping).flatMap(([, source]) => columnsOf(source)), ...mapping.joins.flatMap((join) => Object.keys(join.on))];
  const prefix = `${alias}.`;
  return new Set(read.filter((column) => column.startsWith(prefix)).map((column) => column.slice(prefix.length)));
}

type Fail = (reason: string) => never;

function checkFields(sources: Readonly<Record<string, Source>>, fields: Fields, place: string, fail: Fail): void {
  const unknown = Object.keys(sources).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) fail(`${place} has no "${unknown}"; known are ${Object.keys(fields).join(', ')}`);
  const missing = Object.keys(fields).find((name) => isRequired(fields[name]!) && !Object.hasOwn(sources, name));
  if (missing !== undefined) fail(`${place} must say where "${missing}" comes from: ${fields[missing]!.type.expected}`);
}

function checkLinesJoin(mapping: Mapping, fail: Fail): void {
  const from = mapping.lines?.from;
  if (from === undefined) return;
  const join = mapping.joins.find(({ as }) => as === from);
  if (!join?.many) fail(`lines.from must name a join with "many": true`);
}

function checkColumn(mapping: Mapping, column: string, file: string, header: readonly string[], fail: Fail): void {
  const alias = mapping.joins.find(({ as }) => column.startsWith(`${as}.`));
  if (!alias && !header.includes(column)) fail(`${file} has no column "${column}"; it has ${header.join(', ')}`);
}

function allSources(mapping: Mapping): [string, Source][] {
  return [
    ...Object.entries(mapping.fields).map(([name, source]): [string, Source] => [`fields.${name}`, source]),
    ...Object.entries(mapping.lines?.fields ?? {}).map(([name, source]): [string, Source] => [`lines.${name}`, source]),
  ];
}
