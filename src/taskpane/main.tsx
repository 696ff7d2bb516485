/** Boots the pane inside Excel. The page's own static words stand until this has run. */
/// <reference types="office-js" />
import { ribbonAction } from '../app/pane/ribbon-actions.js';
import { createExcelHost } from '../hosts/excel/excel-host.js';
import { SELF_TEST } from './self-test/self-test-address.js';
import { startPane } from './start-pane.js';
import type { OfficeColours } from './theme/pane-theme.js';
import { workersFrom } from './workers/page-workers.js';
import { workerFromFile } from './workers/worker-file.js';

void Office.onReady(({ host }) => {
  const page = document.getElementById('pane');
  if (page === null) throw new Error('the page has no place for the pane');
  if (host !== Office.HostType.Excel || !Office.context.requirements.isSetSupported('ExcelApi', '1.14')) {
    document.documentElement.dataset['state'] = 'unsupported';
    return;
  }
  if (new URLSearchParams(location.search).has(SELF_TEST)) {
    void import(/* webpackChunkName: "self-test" */ './self-test/start-self-test.js').then(({ startSelfTest }) =>
      startSelfTest(page, Office.context.displayLanguage, officeColours),
    );
    return;
  }
  workersFrom(workerFromFile);
  startPane(page, createExcelHost(), {
    action: ribbonAction(location.search),
    displayLanguage: Office.context.displayLanguage,
    languageOf: 'office',
    officeColours,
  });
});

function officeColours(): OfficeColours | null {
  // Absent outside desktop and web Excel, whatever its type says.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme === undefined) return null;
  return { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor };
}
