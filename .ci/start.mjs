// `npm start`: installs and builds what is missing, serves the preview and opens a browser where there is one.
// --port N begins looking for a free port there (0: any); --no-open, DISPATCH_NO_OPEN=1 and CI leave the browser alone.
import './install-missing.mjs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.mjs';

const PORT = 3443;
const PORTS_TRIED = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Without a window to show it in, a browser is no use. */
function canOpen(noOpen) {
  if (noOpen || process.env.CI || process.env.DISPATCH_NO_OPEN === '1') return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(address) {
  const commands = {
    win32: ['cmd', ['/c', 'start', '', address]],
    darwin: ['open', [address]],
  };
  const [command, argv] = commands[process.platform] ?? ['xdg-open', [address]];
  const child = spawn(command, argv, { stdio: 'ignore', detached: true });
  // The address stands on the screen already: whoever has no such command opens it by hand.
  child.on('error', () => undefined);
  child.unref();
}

const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } } });
await buildPages(root, (line) => console.error(line));
// Imported after the packages are there.
const { localhostCertificate } = await import('./certificate.mjs');
const { previewRoutes, serve } = await import('./serve.mjs');
const certificate = await localhostCertificate(root);
const { port } = await serve(certificate, previewRoutes(root), Number(values.port ?? PORT), PORTS_TRIED);
const address = `https://localhost:${port}/`;
console.log(`预览 Preview: ${address}`);
console.log(
  '浏览器会提示证书不受信任（证书在本机生成）：点“高级”→“继续前往 localhost”。 The browser warns of a certificate made on this machine: Advanced → Proceed to localhost.',
);
console.log('按 Ctrl+C 结束。 Ctrl+C ends it.');
if (canOpen(values['no-open'])) openBrowser(address);
