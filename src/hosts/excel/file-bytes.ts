/// <reference types="office-js" />
/** The open workbook's file: Excel on Windows and Mac give it slice by slice, on the web it does not. */
import type { FileBytesOutcome, Refusal } from '../host.js';

/** As large as a slice may be. */
const SLICE = 4_194_304;

export async function fileBytes(): Promise<FileBytesOutcome> {
  if (!Office.context.requirements.isSetSupported('CompressedFile', '1.1'))
    return { kind: 'unsupported', what: 'file' };
  const opened = await answer<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  if (opened.kind !== 'value') return opened;
  const file = opened.value;
  try {
    const slices: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done));
      if (slice.kind !== 'value') return slice;
      // An array of numbers, whatever its type leaves open.
      slices.push(Uint8Array.from(slice.value.data as ArrayLike<number>));
    }
    return { kind: 'bytes', bytes: joined(slices) };
  } finally {
    // Excel holds two files at most: one that is not closed blocks the next.
    file.closeAsync();
  }
}

type Answer<Value> = { readonly kind: 'value'; readonly value: Value } | Refusal;

function answer<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Answer<Value>> {
  return new Promise((resolve) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve({ kind: 'value', value });
      else resolve({ kind: 'failed', code: String(error.code), detail: error.message, undone: true });
    }),
  );
}

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const slice of slices) {
    bytes.set(slice, at);
    at += slice.length;
  }
  return bytes;
}
