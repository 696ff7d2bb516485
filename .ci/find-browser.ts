/**
 * A browser for the browser tests and the screenshots: the system's Chrome, Edge or Chromium, else the Chromium that
 * @sparticuz/chromium ships (Linux). There is always an answer or an error that says how to get one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names on the PATH, the usual first. */
const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

/** Below the folders of installed programs. */
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const HOW_TO_GET_ONE = `没有找到浏览器，浏览器测试无法运行。安装 Chrome、Edge 或 Chromium（Linux：apt-get install chromium），
或用 DISPATCH_BROWSER 指明其路径。
No browser was found, so the browser tests cannot run. Install Chrome, Edge or Chromium (Linux: apt-get install chromium),
or name one by its path in DISPATCH_BROWSER.`;

/** Without them Chromium asks other hosts for updates, wants a display, or refuses to run as root. */
export const BROWSER_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser of Chromium's kind. */
export function findBrowser(): string {
  const named = process.env['DISPATCH_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`DISPATCH_BROWSER names ${named}, which is not there.`);
    return named;
  }
  const found = systemCandidates().find((path) => existsSync(path)) ?? shippedChromium();
  if (found === undefined) throw new Error(HOW_TO_GET_ONE);
  return found;
}

function systemCandidates(): string[] {
  const { env } = process;
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return MAC_APPLICATIONS.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return WINDOWS_PROGRAMS.flatMap((name) => folders.flatMap((folder) => (folder ? join(folder, name) : [])));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** It unpacks itself when it is asked for its path; only for Linux. A process of its own, since it is a package of ES modules. */
function shippedChromium(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const script = "import('@sparticuz/chromium').then(async ({ default: c }) => console.log(await c.executablePath()))";
  try {
    return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
  } catch (error) {
    console.error('The Chromium of @sparticuz/chromium could not be unpacked:', error);
    return undefined;
  }
}
