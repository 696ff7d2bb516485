/** The nine samples rewritten by LibreOffice say the same. */
import { join } from 'node:path';
import { convert, hasLibreOffice, LIBRE_OFFICE_MISSING } from './libre-office.js';
import { checkFileOnDisk, comparable, expected, SAMPLE_NAMES, SAMPLES, truthOf } from './truth.js';

const FORMATS = ['xlsx', 'ods', 'xls'] as const;

if (hasLibreOffice()) {
  describe.each(FORMATS)('rewritten as .%s', (format) => {
    let office: ReturnType<typeof convert>;

    beforeAll(() => {
      office = convert(
        SAMPLE_NAMES.map((name) => join(SAMPLES, `${name}.xlsx`)),
        format,
      );
    }, 180_000);

    afterAll(() => office.remove());

    it.each(SAMPLE_NAMES)('%s agrees with its truth', async (name) => {
      const truth = truthOf(name);
      const report = await checkFileOnDisk(join(office.folder, `${name}.${format}`), truth.policy);
      expect(comparable(report)).toEqual(expected(truth));
    });
  });
} else {
  it('is told where LibreOffice is missing', () => {
    console.warn(LIBRE_OFFICE_MISSING);
    expect(hasLibreOffice()).toBe(false);
  });
}
