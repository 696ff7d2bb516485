// A certificate for localhost, made on this machine and kept in .cache/, for the preview only: no certificate authority
// is installed anywhere, so that browsers warn once. Excel itself needs a trusted one, see start-excel.mjs.
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const VALID_DAYS = 365;
const DAY_MS = 86_400_000;

/** mkcert is what office-addin-dev-certs makes its certificates with. */
async function loadMkcert() {
  const require = createRequire(createRequire(import.meta.url).resolve('office-addin-dev-certs'));
  const module = await import(pathToFileURL(require.resolve('mkcert')).href);
  return module.createCA === undefined ? module.default : module;
}

function isUsable(certFile) {
  const left = new Date(new X509Certificate(readFileSync(certFile)).validTo).getTime() - Date.now();
  return left > 7 * DAY_MS;
}

/** Returns { key, cert } as PEM text; makes them where there are none or they expire within a week. */
export async function localhostCertificate(root) {
  const folder = join(root, '.cache', 'certificate');
  const [keyFile, certFile] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (!existsSync(keyFile) || !existsSync(certFile) || !isUsable(certFile)) {
    const { createCA, createCert } = await loadMkcert();
    const ca = await createCA({
      organization: 'Investment Dispatch preview, this machine only',
      countryCode: 'CN',
      state: '-',
      locality: '-',
      validity: VALID_DAYS,
    });
    const { key, cert } = await createCert({ domains: ['localhost', '127.0.0.1'], validity: VALID_DAYS, ca });
    mkdirSync(folder, { recursive: true });
    // The authority's own key is thrown away: nothing else can ever be signed with it.
    writeFileSync(keyFile, key, { mode: 0o600 });
    writeFileSync(certFile, cert + ca.cert);
  }
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
}
