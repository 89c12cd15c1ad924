import { type DocumentNode, parse } from 'graphql';
import type { Audience } from '../shared/audience.js';
import type { Language } from './language.js';
import type { Page } from './typesetter.js';

/** A kind of document that can be downloaded as PDF from `/documents/<name>/<public id>.pdf`. */
export interface DocumentKind<Data = never> {
  readonly name: string;
  /** Who can ask for it; what they get is for the walls to decide. */
  readonly audiences: readonly Audience[];
  /** Asks for what it shows of the record `$id`, with the reader's own rights against the reader's own contract. */
  readonly query: DocumentNode;
  /** Whether the record has come so far that there is such a document of it; left out where there always is. */
  exists?(data: Data): boolean;
  /** What is on its pages. Figures that the reader may not see are null. */
  write(data: Data, language: Language): Page & { readonly number: string };
}

/** @param definition its `query` as GraphQL text with the one variable `$id: ID!` */
export function defineDocument<Data>(definition: Omit<DocumentKind<Data>, 'query'> & { query: string }): DocumentKind {
  return { ...definition, query: parse(definition.query) } as DocumentKind<Data> as DocumentKind;
}
