import { readFileSync } from 'node:fs';
import type { Locale } from '../shared/locale.js';

/** An article in one language, as it lies in `data/articles`: its title, a paragraph that sums it up, and the text. */
export interface ArticleText {
  title: string;
  summary: string;
  body: string;
}

export function articleText(key: string, language: Locale): ArticleText {
  const [title, summary, ...body] = readFileSync(new URL(`./data/articles/${key}.${language}.md`, import.meta.url), 'utf8').trim().split('\n\n');
  return { title: title!.replace(/^# /, ''), summary: summary!, body: body.join('\n\n') };
}
