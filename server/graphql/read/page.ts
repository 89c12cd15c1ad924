import { badInput } from '../errors.js';
import type { ListDefinition, ListOrder } from './list.js';

/** The arguments of a connection. */
export interface PageArguments<Filter = unknown> {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: Filter | null;
  orderBy?: ListOrder | null;
}

export interface Page {
  size: number;
  /** Read from the end: `last` was given. */
  backwards: boolean;
  order: ListOrder;
  /** Order value and UUID of the record after which, and before which, the page lies. */
  after: CursorPosition | null;
  before: CursorPosition | null;
}

export interface CursorPosition {
  value: string;
  id: string;
}

const MAXIMUM_PAGE_SIZE = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws BAD_USER_INPUT that names the argument */
export function pageOf(list: ListDefinition, page: PageArguments): Page {
  const order = page.orderBy ?? list.defaultOrder;
  const backwards = page.last !== null && page.last !== undefined;
  if (backwards === (page.first !== null && page.first !== undefined)) {
    throw badInput(`Give either "first" or "last", from 1 to ${MAXIMUM_PAGE_SIZE}.`);
  }
  const size = (backwards ? page.last : page.first)!;
  if (size < 1 || size > MAXIMUM_PAGE_SIZE) {
    throw badInput(`"${backwards ? 'last' : 'first'}" must be from 1 to ${MAXIMUM_PAGE_SIZE}.`);
  }
  return {
    size,
    backwards,
    order,
    after: page.after ? decodeCursor(page.after, 'after', order) : null,
    before: page.before ? decodeCursor(page.before, 'before', order) : null,
  };
}

/** A cursor remembers its order, so that it is not taken for a place in another one. */
export function encodeCursor(order: ListOrder, [value, id]: [string, string]): string {
  return Buffer.from(JSON.stringify([order.field, order.direction, value, id])).toString('base64url');
}

function decodeCursor(cursor: string, argument: string, order: ListOrder): CursorPosition {
  const [field, direction, value, id] = parse(cursor);
  if (typeof value !== 'string' || typeof id !== 'string' || !uuid.test(id)) {
    throw badInput(`"${argument}" is not a cursor that this list gave.`);
  }
  if (field !== order.field || direction !== order.direction) {
    throw badInput(`"${argument}" is a cursor of another order: begin without it when the order changes.`);
  }
  return { value, id };
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
