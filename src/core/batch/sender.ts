/** Which organisation sent a workbook. */
import type { CheckContext } from '../rules/context.js';
import { foldName } from '../values/text.js';

/** 填报单位：区交通局（盖章） */
const SENDER_LABEL = /(?:填报|报送|上报|编制|制表)(?:单位|部门)\s*[:：]\s*([^\s（(:：]+)/;

/** Short names stand in many others: 财政 is no sender. */
const SHORTEST_NAME = 3;

/** Those that the titles name, the first sheet's first; each once, by the register's name where it has one. */
export function statedSenders(context: CheckContext): readonly string[] {
  const stated = new Map<string, string>();
  for (const { reading } of context.recognised.sheets) {
    for (const title of reading.titles) {
      const named = SENDER_LABEL.exec(title)?.[1];
      if (named === undefined) continue;
      const name = registered(context, named) ?? named;
      if (!stated.has(foldName(name))) stated.set(foldName(name), name);
    }
  }
  return [...stated.values()];
}

/**
 * By what the titles say, the file's name, the one organisation of all its projects.
 * @param organisations those that answer for the projects
 */
export function senderOf(context: CheckContext, organisations: ReadonlyMap<string, number>): string | null {
  const { recognised } = context;
  const [stated] = statedSenders(context);
  if (stated !== undefined) return stated;
  const inName = organisationInName(context, recognised.workbook.name);
  if (inName !== null) return inName;
  const [only] = organisations.keys();
  return organisations.size === 1 ? (only ?? null) : null;
}

/** The longest name or alias of the register that a file's name holds; null: none. Works for files that cannot be read. */
export function organisationInName({ policy }: Pick<CheckContext, 'policy'>, fileName: string): string | null {
  const folded = foldName(fileName);
  let longest = '';
  let found: string | null = null;
  for (const { name, aliases } of policy.organisations) {
    for (const form of [name, ...aliases]) {
      const key = foldName(form);
      if (key.length >= SHORTEST_NAME && key.length > longest.length && folded.includes(key)) {
        longest = key;
        found = name;
      }
    }
  }
  return found;
}

function registered({ register }: CheckContext, text: string): string | null {
  const found = register?.find(text);
  return found === undefined || found.kind === 'unknown' ? null : found.name;
}
