/**
 * The texts of one language, each family under the name of its file: `en/orders.json` is `orders.…`.
 * @param files what `import.meta.glob` found, by path
 */
export function textsByFile(files: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.split('/').at(-1)!.replace('.json', ''), texts]));
}
