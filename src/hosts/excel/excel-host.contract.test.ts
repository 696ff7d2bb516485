/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://preview.test/"}
 */
/** The contract of all hosts, kept by the real office.js over the preview's Excel. */
import { createPreviewScratch } from '../../../test/hosts/preview-scratch.js';
import { startExcelInPage, type ExcelInPage } from '../../preview/transport/start-excel-in-page.js';
import { Workbook } from '../../grid/model/workbook.js';
import { CELL_CHECKS } from '../contract/cell-checks.js';
import { runChecks, type ContractResult } from '../contract/contract.js';
import { MARK_CHECKS } from '../contract/mark-checks.js';
import { CONTRACT, runContract } from '../contract/run-contract.js';
import { createExcelHost } from './excel-host.js';

let excel: ExcelInPage;
let results: readonly ContractResult[];

beforeAll(async () => {
  const workbook = new Workbook();
  workbook.name = '项目清单.xlsx';
  workbook.addSheet('清单');
  excel = await startExcelInPage(workbook);
  ({ results } = await runContract(createExcelHost(), createPreviewScratch(excel)));
}, 60_000);

test.each(CONTRACT.map(({ name }) => name))('%s', (name) => {
  expect(results.find((result) => result.name === name)).toEqual({ name, held: true, detail: '' });
});

test('the contract notices hosts that do not keep it', async () => {
  const host = createExcelHost();
  const receipt = { id: '1', host: 'excel', data: { cells: [], marks: null, sheets: [], settings: {} } };
  const careless = { ...host, apply: async () => ({ kind: 'applied', receipt, skippedSheets: [] }) as const };
  const forgetful = { ...host, revert: async () => ({ kind: 'reverted' }) as const };
  const broken = async (wrong: typeof host): Promise<number> => {
    const { results } = await runChecks([...CELL_CHECKS, ...MARK_CHECKS], wrong, createPreviewScratch(excel));
    return results.filter(({ held }) => held === false).length;
  };
  expect(await broken(careless)).toBeGreaterThan(10);
  expect(await broken(forgetful)).toBe(4);
}, 60_000);
