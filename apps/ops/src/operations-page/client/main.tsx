import { render } from 'solid-js/web';
import './styles/page.css';
import { messages } from '../catalogue.ts';
import { locale } from './locale.ts';
import { Page } from './page.tsx';

document.documentElement.lang = locale;
document.title = `${messages.operations} – ${messages.product}`;

const place = document.getElementById('page');
if (place !== null) render(() => <Page />, place);
