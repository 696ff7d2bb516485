import { createHash } from 'node:crypto';
import { webHash } from './web-hash.js';

test.each(['', 'abc', '在建项目\n1亿元'])('%j has the SHA-256 that Node gives', async (text) => {
  expect(await webHash(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
