// `npm run start:excel`: serves the pane for an add-in sideloaded into Excel, at the address that the manifest names.
// Excel loads no page whose certificate the machine does not trust: office-addin-dev-certs makes and installs one, and
// the system asks before it does.
import './install-missing.mjs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from './build-pages.mjs';

const PORT = 3000;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

async function trustedCertificate() {
  const certificates = await import('office-addin-dev-certs');
  try {
    return await certificates.default.getHttpsServerOptions();
  } catch (error) {
    console.error(`没有可信的证书，Excel 不会打开窗格。No trusted certificate, so Excel will not open the pane:`);
    console.error(`  ${error.message}`);
    console.error('用有管理员权限的账户运行一次 npx office-addin-dev-certs install，再运行 npm run start:excel。');
    console.error('Run npx office-addin-dev-certs install once as an administrator, then npm run start:excel again.');
    console.error('没有 Excel？npm start 打开浏览器里的预览。Without Excel, npm start opens the preview in a browser.');
    process.exit(1);
  }
}

await buildPages(root, (line) => console.error(line));
const { excelRoutes, serve } = await import('./serve.mjs');
const certificate = await trustedCertificate();
try {
  const { port } = await serve(certificate, excelRoutes(root), PORT);
  console.log(`窗格 Pane: https://localhost:${port}/taskpane.html`);
  console.log('在 Excel 中加载 manifest.xml（见 README）。Sideload manifest.xml in Excel, see the README.');
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`端口 ${PORT} 已被占用，而加载项清单写的就是它：先结束占用它的程序。`);
  console.error(`Port ${PORT} is in use, and it is the one the manifest names: end what uses it first.`);
  process.exit(1);
}
