import type { FastifyRequest } from 'fastify';
import { locales, type Locale } from '../shared/locale.js';

/** The language among ours that a browser asks for first; English when it asks for none of them. */
export function preferredLocale(request: FastifyRequest): Locale {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((part) => part.split(/[-;]/)[0]!.trim().toLowerCase());
  for (const language of wanted) {
    const found = locales.find((locale) => locale.split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}
