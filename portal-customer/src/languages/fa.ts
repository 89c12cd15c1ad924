import { textsByFile } from '@shared/language/texts-by-file.js';

export default textsByFile(import.meta.glob('./fa/*.json', { eager: true, import: 'default' }));
