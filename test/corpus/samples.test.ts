/** The nine sample workbooks agree with their truth: nothing missed, nothing invented. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkFileOnDisk, comparable, expected, SAMPLE_NAMES, SAMPLES, truthOf } from './truth.js';

const shared = join(__dirname, '../../../shared/samples');

describe.each(SAMPLE_NAMES)('%s', (name) => {
  const truth = truthOf(name);

  it('agrees with its truth', async () => {
    const report = await checkFileOnDisk(join(SAMPLES, `${name}.xlsx`), truth.policy);
    expect(comparable(report)).toEqual(expected(truth));
  });

  it('gives the same report for the same input', async () => {
    const file = join(SAMPLES, `${name}.xlsx`);
    expect(await checkFileOnDisk(file, truth.policy)).toEqual(await checkFileOnDisk(file, truth.policy));
  });
});

if (existsSync(shared)) {
  it.each(SAMPLE_NAMES)('%s is the sample that everybody has', async (name) => {
    const ours = await checkFileOnDisk(join(SAMPLES, `${name}.xlsx`), truthOf(name).policy);
    const theirs = await checkFileOnDisk(join(shared, `${name}.xlsx`), truthOf(name).policy);
    expect(theirs).toEqual(ours);
  });
}
