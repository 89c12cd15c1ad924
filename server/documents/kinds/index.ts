import type { DocumentKind } from '../document.js';
import { order } from './order.js';

/** Every kind of document, by its name in the address. */
export const documentKinds: ReadonlyMap<string, DocumentKind> = new Map([order].map((kind) => [kind.name, kind]));
