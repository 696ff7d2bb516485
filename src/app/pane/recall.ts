/** Reading what the workbook keeps for us. It may come from anywhere: what cannot be read of it counts as not said. */
import * as v from 'valibot';
import { LANGUAGES } from '../../core/messages/language.js';
import { LISTS } from '../../core/schema/fields.js';
import type { Refusal, WorkbookHost } from '../../hosts/host.js';
import { CHOICES_SETTING, DEFAULT_CHOICES, type Choices } from './choices.js';
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

/** A record without the entries that cannot be read; the others hold. */
const entries = <Value>(value: v.GenericSchema<unknown, Value>) =>
  v.fallback(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((record) => {
        const kept: Record<string, Value> = {};
        for (const [name, stored] of Object.entries(record)) {
          const parsed = v.safeParse(value, stored);
          if (parsed.success && v.is(words(), name)) kept[name] = parsed.output;
        }
        return kept;
      }),
    ),
    {},
  );

const StoredCorrections = v.object({
  month: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))), null),
  policy: v.fallback(v.nullable(words()), null),
  sheets: entries(v.picklist([...LISTS, 'none'])),
  headings: entries(words()),
  organisations: entries(v.nullable(words())),
  renamed: entries(v.nullable(words())),
});

export function parseCorrections(stored: string | undefined): Corrections {
  const parsed = v.safeParse(StoredCorrections, jsonOf(stored));
  return parsed.success ? parsed.output : NO_CORRECTIONS;
}

const StoredChoices = v.object({
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), DEFAULT_CHOICES.language),
});

export function parseChoices(stored: string | undefined): Choices {
  const parsed = v.safeParse(StoredChoices, jsonOf(stored));
  return parsed.success ? { ...DEFAULT_CHOICES, ...parsed.output } : DEFAULT_CHOICES;
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
