import { existsSync, readFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Audience } from '../shared/audience.js';

/** The documents that a portal was built with, by the hash under which it sends them. */
export interface TrustedDocuments {
  /** What their operations are called. */
  readonly names: ReadonlySet<string>;
  /**
   * Puts the document in place of its hash.
   * @param trustedOnly refuse every other document
   * @throws a refusal with status 400 when the hash is unknown or the document is not a trusted one
   */
  resolve(request: FastifyRequest<{ Body?: unknown }>, trustedOnly: boolean): void;
}

const OPERATION = /\b(?:query|mutation|subscription) (\w+)/g;

/** Reads the manifest that is generated with the portal's types; staff have none. */
export function loadTrustedDocuments(audience: Audience): TrustedDocuments {
  const file = new URL(`../../../schema/generated/${audience}/persisted-documents.json`, import.meta.url);
  const fromSource = new URL(`../../schema/generated/${audience}/persisted-documents.json`, import.meta.url);
  const found = [file, fromSource].find((candidate) => existsSync(candidate));
  const documents = new Map<string, string>(found ? Object.entries(JSON.parse(readFileSync(found, 'utf8')) as Record<string, string>) : []);
  return {
    names: new Set([...documents.values()].flatMap((document) => [...document.matchAll(OPERATION)].map(([, name]) => name!))),
    resolve(request, trustedOnly) {
      const body = request.body as { documentId?: unknown; query?: unknown } | undefined;
      if (typeof body?.documentId === 'string' && body.query === undefined) {
        const query = documents.get(body.documentId);
        if (query === undefined) throw refusal('This document is not known here: load the page again.', 'UNKNOWN_DOCUMENT');
        request.body = { ...body, query };
      } else if (trustedOnly) {
        throw refusal('This endpoint answers the documents of its portal only.', 'UNTRUSTED_DOCUMENT');
      }
    },
  };
}

function refusal(message: string, code: string): GraphQLError {
  return Object.assign(new GraphQLError(message, { extensions: { code } }), { statusCode: 400, code });
}
