import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ImportError } from '../problem.js';
import type { Join, Mapping, Source } from './mapping.js';
import { Shape } from './shape.js';

/**
 * Reads and checks a mapping; a value table that is named (`"values": "countries.json"`) is read from beside it.
 * Throws an ImportError that names the file, the place in it, and what would be right.
 */
export function readMapping(file: string): Mapping {
  const name = basename(file);
  const shape = Shape.of(parseJson(file), name);
  shape.only(['kind', 'description', 'matches', 'joins', 'fields', 'lines']);
  shape.text('description');
  const tables = (path: Shape, key: string) => valueTable(path, key, dirname(file));
  const lines = shape.optional('lines');
  return {
    name,
    kind: shape.text('kind'),
    matches: matchesOf(shape.optional('matches')),
    joins: shape.list('joins').map(joinOf),
    fields: sourcesOf(shape.object('fields'), tables),
    ...(lines && { lines: linesOf(lines, tables) }),
  };
}

type Tables = (shape: Shape, key: string) => Record<string, string> | undefined;

function matchesOf(shape: Shape | undefined): Mapping['matches'] {
  shape?.only(['file', 'columns']);
  return shape && { file: shape.text('file'), columns: shape.texts('columns') };
}

function joinOf(shape: Shape): Join {
  shape.only(['file', 'as', 'on', 'many']);
  return { file: shape.text('file'), as: shape.text('as'), on: shape.table('on'), many: shape.flag('many') };
}

function linesOf(shape: Shape, tables: Tables): NonNullable<Mapping['lines']> {
  shape.only(['from', 'fields']);
  return { from: shape.optionalText('from'), fields: sourcesOf(shape.object('fields'), tables) };
}

function sourcesOf(shape: Shape, tables: Tables): Record<string, Source> {
  return Object.fromEntries(shape.keys().map((field) => [field, sourceOf(shape.object(field), tables)]));
}

const ORIGINS = ['column', 'template', 'constant'] as const;

function sourceOf(shape: Shape, tables: Tables): Source {
  shape.only([...ORIGINS, 'values', 'default', 'multiply', 'format', 'when']);
  const origins = ORIGINS.filter((key) => shape.has(key));
  if (origins.length !== 1) shape.fail(`must have exactly one of ${ORIGINS.join(', ')}`);
  const when = shape.optional('when');
  const multiply = shape.optionalText('multiply');
  if (multiply !== undefined && !/^\d+(\.\d+)?$/.test(multiply)) shape.fail('multiply must be a number in quotes, such as "100"');
  return {
    [origins[0]!]: shape.text(origins[0]!),
    values: tables(shape, 'values'),
    default: shape.optionalText('default'),
    multiply,
    format: shape.optionalText('format'),
    when: when && Object.fromEntries(when.keys().map((column) => [column, conditionOf(when, column)])),
  } as Source;
}

function conditionOf(when: Shape, column: string): readonly string[] | 'given' {
  if (!when.isText(column)) return when.texts(column);
  return when.text(column) === 'given' ? 'given' : when.fail(`${column} must be a list of texts or "given"`);
}

function valueTable(shape: Shape, key: string, folder: string): Record<string, string> | undefined {
  if (!shape.has(key)) return undefined;
  if (!shape.isText(key)) return shape.table(key);
  const file = join(folder, shape.text(key));
  return Shape.of({ values: parseJson(file) }, basename(file)).table('values');
}

function parseJson(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new ImportError(`The mapping ${file} cannot be read`);
  }
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new ImportError(`${basename(file)} is not JSON: ${(error as Error).message}`);
  }
}
