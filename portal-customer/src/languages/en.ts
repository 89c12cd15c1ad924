import { textsByFile } from '@shared/language/texts-by-file.js';

export default textsByFile(import.meta.glob('./en/*.json', { eager: true, import: 'default' }));
