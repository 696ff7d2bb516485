import fc from 'fast-check';
import { nearest } from './nearest.js';

const KEYS = ['name', 'aliases', 'green', 'source', 'organisations', 'reportDay', 'targets', '生命科学城专项'];

it.each([
  ['nmae', ['name']],
  ['Name', ['name']],
  ['alias', ['aliases']],
  ['organizations', ['organisations']],
  ['reportday', ['reportDay']],
  ['target', ['targets']],
  ['生命科学专项', ['生命科学城专项']],
  ['red', []],
  ['colour', []],
  ['', []],
])('%s', (word, found) => expect(nearest(word, KEYS)).toEqual(found));

it('finds a word with one letter more', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.nat(20), (key, at) =>
      expect(nearest(key.slice(0, at) + '_' + key.slice(at), KEYS)).toEqual([key]),
    ),
  );
});
