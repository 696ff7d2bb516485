/** Reading what the workbook keeps for us. It may come from anywhere: what cannot be read of it counts as not said. */
import * as v from 'valibot';
import { LANGUAGES } from '../../core/messages/language.js';
import { LISTS } from '../../core/schema/fields.js';
import type { Refusal, WorkbookHost } from '../../hosts/host.js';
import { CHOICES_SETTING, DEFAULT_CHOICES, GROUPINGS, SEVERITIES, SHOWN_UNITS, type Choices } from './choices.js';
import { CORRECTIONS_SETTING, NO_CORRECTIONS, type Corrections } from './corrections.js';
import type { Memory } from './remember.js';

export type RecallOutcome = { readonly kind: 'recalled'; readonly memory: Memory } | Refusal;

export async function recall(host: WorkbookHost): Promise<RecallOutcome> {
  const settings = await host.settings();
  if (isRefusal(settings)) return settings;
  return {
    kind: 'recalled',
    memory: {
      corrections: parseCorrections(settings[CORRECTIONS_SETTING]),
      choices: parseChoices(settings[CHOICES_SETTING]),
    },
  };
}

/** Settings are records of texts under names of ours, of which `kind` is none. */
function isRefusal(answer: Readonly<Record<string, string>> | Refusal): answer is Refusal {
  return typeof answer['kind'] === 'string';
}

const words = () => v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const StoredCorrections = v.object({
  month: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))), null),
  policy: v.fallback(v.nullable(words()), null),
  sheets: v.fallback(v.record(words(), v.picklist([...LISTS, 'none'])), {}),
  headings: v.fallback(v.record(words(), words()), {}),
  organisations: v.fallback(v.record(words(), v.nullable(words())), {}),
});

export function parseCorrections(stored: string | undefined): Corrections {
  const parsed = v.safeParse(StoredCorrections, jsonOf(stored));
  return parsed.success ? parsed.output : NO_CORRECTIONS;
}

const StoredChoices = v.object({
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), DEFAULT_CHOICES.language),
  grouping: v.fallback(v.picklist(GROUPINGS), DEFAULT_CHOICES.grouping),
  severities: v.fallback(v.array(v.picklist(SEVERITIES)), [...SEVERITIES]),
  unit: v.fallback(v.picklist(SHOWN_UNITS), DEFAULT_CHOICES.unit),
  undoTold: v.fallback(v.boolean(), DEFAULT_CHOICES.undoTold),
});

export function parseChoices(stored: string | undefined): Choices {
  const parsed = v.safeParse(StoredChoices, jsonOf(stored));
  return parsed.success ? parsed.output : DEFAULT_CHOICES;
}

/** undefined for text that is no JSON. */
function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
