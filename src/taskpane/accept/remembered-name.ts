/** The name of the person who verifies: their own, so it is kept on this computer and never in the workbook's settings. */
const KEY = 'dispatch.verified-by';

let session = '';

export function rememberedName(): string {
  const kept = stored((storage) => storage.getItem(KEY));
  return kept === undefined ? session : (kept ?? '');
}

export function rememberName(name: string): void {
  session = name;
  stored((storage) => storage.setItem(KEY, name));
}

/** Some of Office's frames allow no storage: then the name lasts as long as the pane. */
function stored<Value>(access: (storage: Storage) => Value): Value | undefined {
  try {
    return access(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
