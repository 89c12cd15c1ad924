import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A page to set, and the language to set it in; both as JSON for the template. */
export interface PageOrder {
  readonly orderNumber: number;
  /** Which file in `templates/`, without its ending. */
  readonly template: string;
  readonly page: string;
  readonly language: string;
}

/** What comes of it: a PDF, or why there is none. */
export type SetPage = { readonly orderNumber: number } & ({ readonly pdf: Uint8Array } | { readonly reason: string });

const FAMILIES = ['inter', 'vazirmatn', 'noto-sans-sc'];
const WEIGHTS = ['400Regular', '600SemiBold'];
/** After so many pages what was remembered of the first is forgotten. */
const REMEMBERED_PAGES = 10;

const { resolve } = createRequire(import.meta.url);
const fontPaths = FAMILIES.flatMap((family) => {
  const folder = dirname(resolve(`@expo-google-fonts/${family}/package.json`));
  return WEIGHTS.map((weight) => join(folder, weight));
});
const compiler = NodeCompiler.create({ workspace: join(import.meta.dirname, 'templates'), fontArgs: [{ fontPaths }] });

parentPort!.on('message', (order: PageOrder) => parentPort!.postMessage(setPage(order)));

function setPage({ orderNumber, template, page, language }: PageOrder): SetPage {
  try {
    const pdf = compiler.pdf({ mainFilePath: join(import.meta.dirname, 'templates', `${template}.typ`), inputs: { page, language } });
    compiler.evictCache(REMEMBERED_PAGES);
    return { orderNumber, pdf: new Uint8Array(pdf) };
  } catch (error) {
    return { orderNumber, reason: String(error) };
  }
}
