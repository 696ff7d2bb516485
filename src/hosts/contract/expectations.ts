/** Small assertions of the contract's own: it also runs where no test runner is. */

/** The check does not apply here. */
export class NotTried extends Error {}

export class NotHeld extends Error {}

export function expectEqual(found: unknown, wanted: unknown, what: string): void {
  const [one, other] = [stable(found), stable(wanted)];
  if (one !== other) throw new NotHeld(`${what}: found ${one}, wanted ${other}`);
}

export function expectTrue(holds: boolean, what: string): asserts holds {
  if (!holds) throw new NotHeld(what);
}

/** The outcome as one of that kind. */
export function expectKind<Outcome extends { readonly kind: string }, Kind extends Outcome['kind']>(
  outcome: Outcome,
  kind: Kind,
): Extract<Outcome, { readonly kind: Kind }> {
  if (outcome.kind !== kind) throw new NotHeld(`found ${stable(outcome)}, wanted ${kind}`);
  return outcome as Extract<Outcome, { readonly kind: Kind }>;
}

/** Keys in order, so that equal data makes equal text. */
function stable(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return text === undefined ? 'undefined' : text;
}
