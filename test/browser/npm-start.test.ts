/** `npm start` where nothing has been built yet: it builds, serves and says where. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../cli/dispatch.js';
import { servePreview } from './harness/served-preview.js';

let checkout: string;

/** What a clone would have, were everything here committed; the packages are those that are installed here. */
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'dispatch-start-'));
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const deleted = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: ROOT, encoding: 'utf8' });
  const gone = new Set(deleted.split('\0'));
  for (const name of listing.split('\0')) {
    if (name !== '' && !gone.has(name)) cpSync(join(ROOT, name), join(checkout, name));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  // Older than what is installed, or npm ci would empty the folder that the link leads to.
  utimesSync(join(checkout, 'package-lock.json'), 0, 0);
});

afterAll(() => rmSync(checkout, { recursive: true, force: true }));

function get(address: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request(address, { rejectUnauthorized: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

test('in a fresh checkout it builds, prints the address and one line on the warning, and serves', async () => {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['start']).toBe('node .ci/start.mjs');
  const { address, said, stop } = await servePreview(checkout);
  try {
    expect(said.split('\n').filter((line) => line.includes('证书'))).toHaveLength(1);
    expect((await get(address)).body).toContain('preview.');
    const pane = await get(`${address}pane/taskpane.html`);
    expect(pane.body).toContain('/office-js/office.js');
    expect(pane.body).not.toContain('appsforoffice.microsoft.com');
    expect((await get(`${address}office-js/office.js`)).status).toBe(200);
    expect((await get(`${address}pane/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await get(`${address}nothing.js`)).status).toBe(404);
  } finally {
    await stop();
  }
}, 400_000);
