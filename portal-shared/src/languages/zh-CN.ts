import { textsByFile } from '../language/texts-by-file.js';

export default textsByFile(import.meta.glob('./zh-CN/*.json', { eager: true, import: 'default' }));
