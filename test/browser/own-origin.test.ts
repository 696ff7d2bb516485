/** Nothing leaves the computer: every request goes to the page's own origin, and the policies hold it there. */
import { previewAddress, usePreviewBrowser } from './harness/preview-browser.js';
import { findingsShown } from './harness/findings-shown.js';

const open = usePreviewBrowser();

function foreign(requests: readonly string[]): string[] {
  const { origin } = new URL(previewAddress());
  return requests.filter((address) => !/^(?:data|blob):/.test(address) && new URL(address).origin !== origin);
}

test('a check and a visit to every tab ask nobody else for anything', async () => {
  const { pane, requests, errors } = await open();
  await pane.getByRole('button', { name: /^检查/ }).click();
  await findingsShown(pane);
  for (const tab of await pane.getByRole('tab').all()) await tab.click();
  expect(requests.length).toBeGreaterThan(5);
  expect(foreign(requests)).toEqual([]);
  expect(errors).toEqual([]);
});

test('the pane’s policy has no eval, no inline scripts and no other host', async () => {
  const { page } = await open();
  const frame = page.frames().find((one) => one.url().includes('/pane/'));
  const policy = await frame?.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/connect-src 'self'(?:;|$)/);
  expect(policy).not.toMatch(/unsafe-eval/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(policy).not.toMatch(/https?:|\*/);
});

test('the pane cannot run text as a program, nor fetch from elsewhere', async () => {
  const { page } = await open();
  const frame = page.frames().find((one) => one.url().includes('/pane/'));
  const attempts = await frame?.evaluate(async () => {
    const tried = { evaluated: false, fetched: false };
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    // Playwright evaluates past the policy, so the attempt is made by the page's own timer.
    await new Promise((resolve) => setTimeout(resolve, 50));
    tried.evaluated = 'ranInline' in window;
    tried.fetched = await fetch('https://localhost:1/').then(
      () => true,
      () => false,
    );
    return tried;
  });
  expect(attempts).toEqual({ evaluated: false, fetched: false });
});
