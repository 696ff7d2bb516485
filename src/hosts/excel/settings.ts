/// <reference types="office-js" />
/** Settings that we keep in the workbook, under one prefix. */

export const SETTING_PREFIX = 'dispatch.';

function settingKey(name: string): string {
  return SETTING_PREFIX + name;
}

/** Queues the loads; what it returns gives our settings after the sync, without the prefix. */
export function loadSettings({ workbook }: Excel.RequestContext): () => Readonly<Record<string, string>> {
  const settings = workbook.settings.load('items/key,items/value');
  return () =>
    Object.fromEntries(
      settings.items
        .filter(({ key, value }) => key.startsWith(SETTING_PREFIX) && typeof value === 'string')
        .map(({ key, value }) => [key.slice(SETTING_PREFIX.length), value as string]),
    );
}

/** `isThere`: whether the workbook has the setting by now. */
export function writeSetting(
  context: Excel.RequestContext,
  name: string,
  value: string | null,
  isThere: boolean,
): void {
  const { settings } = context.workbook;
  if (value !== null) settings.add(settingKey(name), value);
  else if (isThere) settings.getItem(settingKey(name)).delete();
}
