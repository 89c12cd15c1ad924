import { Big } from 'big.js';
import { isRequired, type Field, type Fields } from '../fields.js';
import type { Part } from '../kinds/kind.js';
import { fillTemplate, placeholdersOf, type Source } from '../mapping/mapping.js';
import type { Problem } from '../problem.js';
import type { Cell, RowView } from './row-view.js';

/** The values that a mapping takes out of a row; what is wrong is added to `problems`. */
export function readFields(fields: Fields, sources: Readonly<Record<string, Source>>, view: RowView, problems: Problem[]): Part<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const origins: Record<string, Cell> = {};
  for (const [name, field] of Object.entries(fields)) {
    const source = sources[name];
    const cell = source ? cellOf(source, view) : view.whole();
    origins[name] = cell;
    try {
      values[name] = source ? valueOf(field, source, cell, view) : field.fallback;
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      problems.push({ file: cell.file, row: cell.row, column: cell.column, value: cell.text ?? cell.unmatched?.value ?? null, reason: error.message });
    }
  }
  return { values, origins };
}

class Unfit extends Error {}

function valueOf(field: Field, source: Source, cell: Cell, view: RowView): unknown {
  const text = (applies(source, view) ? translate(source, cell.text) : undefined) ?? source.default;
  if (text === undefined) {
    if (isRequired(field)) throw new Unfit(cell.unmatched?.reason ?? `must be given: ${field.type.expected}`);
    return field.fallback;
  }
  const value = field.type.parse(source.multiply ? multiply(text, source.multiply) : text, source.format);
  if (value === undefined) throw new Unfit(`must be ${source.format ? `a day written like ${source.format}` : field.type.expected}`);
  return value;
}

function applies({ when = {} }: Source, view: RowView): boolean {
  return Object.entries(when).every(([column, texts]) => {
    const { text } = view.cell(column);
    return text !== undefined && (texts === 'given' || texts.includes(text));
  });
}

function cellOf(source: Source, view: RowView): Cell {
  if ('column' in source) return view.cell(source.column);
  if ('constant' in source) return { ...view.whole(), text: source.constant };
  const cells = placeholdersOf(source.template).map((column) => view.cell(column));
  const text = fillTemplate(source.template, (column) => view.cell(column).text);
  const shown = cells.find((cell) => cell.text === undefined) ?? cells[0] ?? view.whole();
  return { ...shown, text };
}

function translate({ values }: Source, text: string | undefined): string | undefined {
  if (!values || text === undefined) return text;
  if (!Object.hasOwn(values, text)) throw new Unfit(`must be one of ${Object.keys(values).join(', ')}`);
  return values[text];
}

function multiply(text: string, factor: string): string {
  try {
    return new Big(text).times(factor).toFixed();
  } catch {
    throw new Unfit('must be a number');
  }
}
