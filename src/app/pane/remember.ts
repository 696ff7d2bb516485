/** Writing what the workbook keeps for us. */
import type { ApplyOutcome, WorkbookHost } from '../../hosts/host.js';
import { EMPTY_PLAN } from '../../core/sheet/write-plan.js';
import { CHOICES_SETTING, storedChoices, type Choices } from './choices.js';
import { CORRECTIONS_SETTING, storedCorrections, type Corrections } from './corrections.js';

export interface Memory {
  readonly corrections: Corrections;
  readonly choices: Choices;
}

export function remember(host: WorkbookHost, { corrections, choices }: Memory): Promise<ApplyOutcome> {
  return host.apply({
    ...EMPTY_PLAN,
    settings: {
      [CORRECTIONS_SETTING]: storedCorrections(corrections),
      [CHOICES_SETTING]: storedChoices(choices),
    },
  });
}
