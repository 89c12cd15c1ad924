import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
/** Another than the one that is shipped, where a test is to notice what it lacks. */
const compiled = process.env.COMPILED_SERVER ?? '.build';
/** Whether the tests look at a server that lacks something. */
export const lacksSomething = compiled !== '.build';

/**
 * What a test file gets for a source file of the server: the names that its compiled form exports, loaded by Node itself.
 * Jest would load the whole server anew for each test file; so each worker loads it once, as it is shipped. What must be
 * the same package on both sides comes the same way, from the folder `packages`.
 */
export default {
  async processAsync(_source, path) {
    const address = addressOf(path);
    const names = await namesOf(address);
    return { code: `const { ${names.join(', ')} } = await loadOutside(${JSON.stringify(address)});\nexport { ${names.join(', ')} };` };
  },

  /** Made of the names, since `export *` passes on those of other files. */
  async getCacheKeyAsync(_source, path) {
    const address = addressOf(path);
    return createHash('sha256').update(JSON.stringify([address, await namesOf(address)])).digest('hex');
  },
};

/** Without the two that Node adds for a package of the older kind. */
async function namesOf(address) {
  return Object.keys(await import(address)).filter((name) => name !== 'default' && name !== 'module.exports');
}

function addressOf(path) {
  const place = relative(root, path);
  return pathToFileURL(place.startsWith('server') ? join(root, compiled, place.replace(/\.ts$/, '.js')) : path).href;
}
