/** Starts the page in a window. */
import '../../grid/view/frame.css';
import '../../grid/view/grid.css';
import './page.css';
import type { Language } from '../../core/messages/language.js';
import { workersFrom } from '../../taskpane/workers/page-workers.js';
import { OfflinePage } from './offline-page.js';

/** `program`: the page's own script, which is the workers' too. */
export function startPage(program: string): void {
  const root = document.getElementById('page');
  if (root === null) throw new Error('The page has no place to be drawn in.');
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  workersFrom(() => new Worker(address));
  new OfflinePage(root, language());
}

function language(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
