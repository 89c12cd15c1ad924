import { execute } from 'graphql';
import type { SignedInContext } from '../graphql/context.js';
import { buildContracts } from '../graphql/schema.js';
import type { DocumentKind } from './document.js';
import { languageOf } from './language.js';
import type { Page, Typesetter } from './typesetter.js';

/** A document to be saved. */
export interface RenderedDocument {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** Why a reader gets no document. */
export class DocumentRefused extends Error {
  constructor(readonly reason: 'NOT_FOUND' | 'FORBIDDEN') {
    super(reason);
  }
}

/**
 * Reads what the document shows with the reader's own rights, and sets it in the language of `context`.
 * @throws DocumentRefused when the record is not there for the reader, or not that far, or their roles do not allow it
 */
export async function renderDocument(typesetter: Typesetter, context: SignedInContext, kind: DocumentKind, id: string): Promise<RenderedDocument> {
  const schema = buildContracts()[context.audience];
  const { data, errors = [] } = await execute({ schema, document: kind.query, contextValue: context, variableValues: { id } });
  const codes = errors.map(({ extensions }) => extensions['code']);
  if (codes.includes('FORBIDDEN')) throw new DocumentRefused('FORBIDDEN');
  if (codes.some((code) => code === 'NOT_FOUND' || code === 'BAD_USER_INPUT')) throw new DocumentRefused('NOT_FOUND');
  if (errors[0]) throw errors[0].originalError ?? errors[0];
  if (kind.exists && !kind.exists(data as never)) throw new DocumentRefused('NOT_FOUND');
  const page: Page & { number: string } = kind.write(data as never, languageOf(context.locale));
  return { fileName: `${page.number}.pdf`, pdf: await typesetter.set(page, context.locale) };
}
