import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, visit } from 'graphql';
import type { RequestContext } from '../context.js';
import { badInput } from '../errors.js';

/**
 * Refuses texts that the database cannot keep, before anything of a request runs: with U+0000, or with half of a
 * character (a lone surrogate). Otherwise a job that was handed one would fail later, again and again.
 */
export const soundTexts: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, source, request: { variables } }) {
        if (isSound(variables) && (isPlain(source) || hasSoundTexts(document))) return;
        throw badInput('A text contains U+0000 or half of a character (a lone surrogate): take it out.');
      },
    };
  },
};

function isSound(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isSound);
}

/** Without an escape, or half a character, a document says what it shows. */
function isPlain(source: string): boolean {
  return source.isWellFormed() && !source.includes('\\u');
}

function hasSoundTexts(document: DocumentNode): boolean {
  let sound = true;
  visit(document, {
    StringValue({ value }) {
      if (!isSound(value)) sound = false;
    },
  });
  return sound;
}
