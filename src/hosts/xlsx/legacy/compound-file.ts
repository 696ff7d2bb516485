/** OLE compound files: what an .xls, .et or an encrypted .xlsx is on the outside. */
import { UnreadableWorkbook, malformed } from '../unreadable.js';
import { biffCondition } from './biff-records.js';

/** A stream's content, by SheetJS's container reader. */
export type FindStream = (name: string) => Uint8Array | undefined;

/** @throws UnreadableWorkbook */
export function assertSoundBiff(stream: Uint8Array): void {
  switch (biffCondition(stream)) {
    case 'sound':
      return;
    case 'encrypted':
      throw new UnreadableWorkbook({ kind: 'password-protected' });
    case 'cut-off':
      throw new UnreadableWorkbook({ kind: 'truncated' });
    case 'bad-formula':
      throw malformed('Workbook', 'formula tokens beyond their record');
  }
}

/** @throws UnreadableWorkbook unless there is a workbook that can be read */
export function assertReadableWorkbook(find: FindStream): void {
  if (find('EncryptedPackage') !== undefined) throw new UnreadableWorkbook({ kind: 'password-protected' });
  const workbook = find('Workbook') ?? find('Book');
  if (workbook !== undefined) return assertSoundBiff(workbook);
  const found =
    find('WordDocument') !== undefined ? 'word' : find('PowerPoint Document') !== undefined ? 'powerpoint' : 'unknown';
  throw new UnreadableWorkbook({ kind: 'not-a-workbook', found });
}
