/** What a checked batch comes to: a line a file, what is wrong between them, who is to be chased. */
import { fileVerdicts, missingOrganisations, monthOfMost } from './file-verdict.js';
import type { CheckedBatch, Compared } from './checked-batch.js';
import type { BatchReport } from './report-workbook.js';

export function batchReport(batch: CheckedBatch, { policy, month }: Compared): BatchReport {
  const files = fileVerdicts(batch, policy);
  return {
    month: month ?? monthOfMost(files),
    missing: missingOrganisations(batch),
    files,
    between: batch.findings,
  };
}
