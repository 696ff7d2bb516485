// Serves built files over https on localhost. Nothing outside the given folders is ever sent, and nothing is written.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_JS = '/office-js/office.js';

/** The pane's page takes office.js from the development package; its scripts stay byte for byte. */
function withLocalOffice(html) {
  return html.replaceAll(`${OFFICE_CDN}/lib/1/hosted/office.js`, OFFICE_JS).replaceAll(OFFICE_CDN, '');
}

/** Folders by the beginning of the address; the longest that fits counts. */
export function previewRoutes(root) {
  return [
    { prefix: '/pane/', folder: join(root, 'dist/pane'), html: withLocalOffice },
    // The library asks for its parts by names in any case; its files are all in lower case.
    {
      prefix: '/office-js/',
      folder: join(root, 'node_modules/@microsoft/office-js/dist'),
      name: (path) => path.toLowerCase(),
    },
    { prefix: '/', folder: join(root, 'dist/preview'), index: 'index.html' },
  ];
}

export function excelRoutes(root) {
  return [{ prefix: '/', folder: join(root, 'dist/pane'), index: 'taskpane.html' }];
}

async function answer(request, response, routes) {
  const send = (status, type, body) => {
    const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', 'Only GET and HEAD.');
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
  } catch {
    return send(400, 'text/plain', 'Not an address.');
  }
  const route = routes.find(({ prefix }) => path.startsWith(prefix));
  const rest = path.slice(route.prefix.length);
  const file = join(route.folder, (route.name ?? String)(rest === '' ? (route.index ?? '') : rest));
  if (!file.startsWith(route.folder + sep) || file.includes('\0')) return send(404, 'text/plain', 'Not found.');
  let body;
  try {
    body = await readFile(file);
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) throw error;
    return send(404, 'text/plain', 'Not found.');
  }
  const type = extname(file);
  if (type === '.html' && route.html !== undefined) body = route.html(body.toString('utf8'));
  return send(200, TYPES[type] ?? 'application/octet-stream', body);
}

/** Listens on this machine only; takes the next free port where `tries` allows. Resolves with the server and its port. */
export async function serve({ key, cert }, routes, port, tries = 1) {
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response, routes).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  for (let next = port; ; next++) {
    const fault = await new Promise((resolve) => {
      server.once('error', resolve);
      server.listen(next, 'localhost', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (fault === undefined) return { server, port: server.address().port };
    if (fault.code !== 'EADDRINUSE' || next >= port + tries - 1) throw fault;
  }
}
