import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@fontsource-variable/inter/index.css';
import './page.css';
import './entrance/entrance.css';
import { createRoot } from 'react-dom/client';
import { Page } from './Page.js';
import { takePlaceFromAddress } from './place.js';
import { language } from './texts.js';

// A face of its own for each script; the page need not wait for it.
const faces = {
  en: undefined,
  'zh-CN': () => import('@fontsource-variable/noto-sans-sc/index.css'),
  fa: () => import('@fontsource-variable/vazirmatn/index.css'),
};
void faces[language]?.();

document.documentElement.lang = language;
document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
createRoot(document.getElementById('page')!).render(<Page opened={takePlaceFromAddress()} />);
