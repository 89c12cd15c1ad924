import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import './entrance/entrance.css';
import { createRoot } from 'react-dom/client';
import { Page } from './Page.js';
import { takePlaceFromAddress } from './place.js';
import { language } from './texts.js';

document.documentElement.lang = language;
document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
createRoot(document.getElementById('page')!).render(<Page opened={takePlaceFromAddress()} />);
