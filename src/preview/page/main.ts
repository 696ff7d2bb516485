/** Starts the preview page with the sample workbook. */
import '../../grid/view/frame.css';
import '../../grid/view/grid.css';
import './page.css';
import type { Language } from '../../core/messages/language.js';
import { loadIronCalc } from './file/load-ironcalc.js';
import { PreviewPage } from './preview-page.js';

const SAMPLE = {
  name: 'sample-2022-09.xlsx',
  address: new URL('../../../assets/sample-2022-09.xlsx', import.meta.url).href,
};

function language(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

async function start(): Promise<void> {
  const root = document.getElementById('page');
  if (root === null) throw new Error('The page has no place to be drawn in.');
  const page = new PreviewPage(root, language(), SAMPLE, await loadIronCalc());
  // For the browser's console and for tests: page.engine.workbook is what the pane works on.
  Object.assign(window, { preview: page });
  await page.openSample();
}

void start();
