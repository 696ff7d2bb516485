import type { Page } from 'playwright-core';

/**
 * Everything the preview's workbook holds, as JSON: cells, formats, merges, names, settings, conditional formats in their
 * order. What is selected or shown is left out: going to a cell changes that alone.
 */
export function workbookState(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { preview } = window as unknown as { preview: { engine: { workbook: Record<string, unknown> } } };
    const workbook = { ...preview.engine.workbook };
    delete workbook['active'];
    delete workbook['selected'];
    return JSON.stringify(workbook, (_key, value: unknown) => {
      if (value instanceof Map) return { map: [...value] };
      return value instanceof Set ? { set: [...value] } : value;
    });
  });
}

export interface RuleSeen {
  readonly sheet: string;
  readonly formula: string;
}

/** The sheets' conditional formats, the first to win first. */
export function conditionalFormats(page: Page): Promise<RuleSeen[]> {
  return page.evaluate(() => {
    type Sheet = { name: string; conditionalFormats: { formula: string }[] };
    const { preview } = window as unknown as { preview: { engine: { workbook: { sheets: Sheet[] } } } };
    return preview.engine.workbook.sheets.flatMap(({ name, conditionalFormats: formats }) =>
      formats.map(({ formula }) => ({ sheet: name, formula })),
    );
  });
}
