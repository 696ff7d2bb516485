/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { part } from './part.js';
import { paneTexts } from './texts/pane-texts.js';

test('a part that could not be loaded says so, and is loaded when tried again', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const loads: (() => Promise<{ default: () => string }>)[] = [
    () => Promise.reject(new Error('ChunkLoadError')),
    () => Promise.resolve({ default: () => 'loaded' }),
  ];
  const Late = part(() => loads.shift()!());
  const page = document.createElement('div');
  const root = createRoot(page);
  const shown = (action: () => void): Promise<void> => act(async () => action());
  await shown(() =>
    root.render(
      <I18nextProvider i18n={paneTexts('zh-CN')}>
        <Late />
      </I18nextProvider>,
    ),
  );
  expect(page.querySelector('[role=alert]')?.textContent).toContain('ChunkLoadError');
  await shown(() => page.querySelector('button')?.click());
  expect(page.textContent).toBe('loaded');
  await shown(() => root.unmount());
  told.mockRestore();
});
