/** `npm start` in a process of its own, without opening a browser. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ServedPreview {
  /** With a slash at its end. */
  readonly address: string;
  /** All it has said before the address was known. */
  readonly said: string;
  stop(): Promise<void>;
}

/** `root`: of the checkout. It may have to build the pages first. */
export function servePreview(root: string, timeout = 300_000): Promise<ServedPreview> {
  const child = spawn(process.execPath, [join(root, '.ci', 'start.mjs'), '--port', '0', '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      child.kill();
      reject(new Error(`${why}\n${said}`));
    };
    const late = setTimeout(() => fail('npm start has not served the preview in time.'), timeout);
    const hear = (piece: Buffer): void => {
      said += piece.toString();
      const address = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address === undefined || !said.includes('Ctrl+C')) return;
      clearTimeout(late);
      resolve({ address, said, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`npm start ended with ${code} before it served anything.`);
    });
  });
}
