/** Files as a person chooses them, for a page whose own cannot be read; imported by tests that run in jsdom. */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { doing, page } from './pane-page.js';

// jsdom has none, and the readers of files ask for them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });

export function chosenFile(bytes: Uint8Array, name: string): File {
  const file = new File([], name);
  Object.defineProperties(file, {
    size: { value: bytes.length },
    arrayBuffer: { configurable: true, value: () => Promise.resolve(Uint8Array.from(bytes).buffer) },
  });
  return file;
}

export async function chooseFiles(...files: File[]): Promise<void> {
  const input = page.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  await doing(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

/** What takes a while. */
export async function until(told: () => boolean): Promise<void> {
  for (let tries = 0; tries < 80 && !told(); tries++) await doing(() => undefined);
}
