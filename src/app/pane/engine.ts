/** All that checks, and speaks of findings, as one door: loaded with the first check. */
export { isAcceptable } from './accept.js';
export { arrange } from './arrange-findings.js';
export { checkSnapshot, checkWorkbook, recheck } from './check-workbook.js';
export { findingWords } from './finding-words.js';
export { writeFindingsSheet } from './findings-sheet.js';
export { findingsText } from './findings-text.js';
export { progressFigures } from './progress-figures.js';
export { contextOf, organisationsOfRows } from './rows-in-context.js';
export { teachable } from './teach.js';
