import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folders that hold what people write. */
export const sourceFolders = ['server', 'portal-shared', 'portal-supplier', 'portal-customer', 'test'];

const skipped = new Set(['node_modules', 'generated', '.build', '.data', 'dist']);

/** Every file under a folder whose name ends in one of `endings`, relative to the project. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(path, endings);
    return endings.some((ending) => path.endsWith(ending)) ? [path] : [];
  });
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export interface Import {
  from: string;
  /** The imported file, relative to the project. */
  to: string;
}

/** What a file imports of the project itself, types included. */
export function importsOf(path: string): Import[] {
  const text = textOf(path);
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'(\.{1,2}\/[^']+)'/gm);
  return [...found].map(([, target]) => ({
    from: path,
    to: normalize(relative(root, join(root, dirname(path), target!))).replace(/\.js$/, '.ts'),
  }));
}
