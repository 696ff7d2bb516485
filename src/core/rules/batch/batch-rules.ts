/** Rules about files together; core/batch checks them. */
import { meta } from '../rule.js';

export const BATCH_RULES = {
  projectDuplicateAcrossFiles: meta('project-duplicate-across-files', 'batch', 'warning'),
  submissionMissing: meta('submission-missing', 'batch', 'warning'),
  submissionDuplicate: meta('submission-duplicate', 'batch', 'warning'),
  monthDiffers: meta('month-differs', 'batch', 'warning'),
  templateDiffers: meta('template-differs', 'batch', 'info'),
} as const;
