import { render } from 'solid-js/web';
import './styles/page.css';
import { Page } from './page.tsx';

const place = document.getElementById('page');
if (place !== null) render(() => <Page />, place);
