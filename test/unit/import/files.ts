import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A folder of its own for one test file. Answers a function that writes files into it and answers the first one's path. */
export function useFiles(): (files: Record<string, string | object>) => string {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-import-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (files) => {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return join(folder, Object.keys(files)[0]!);
  };
}
