/** How organisations, programmes and the policy's figures stand: loaded with the sections of the progress tab. */
export { compareBands, PRESETS, schedulesApart } from './standing-bands.js';
export { standingFigures } from './standing-figures.js';
export { groupDetail, programmesOf, rankingOf } from './standing-groups.js';
export { dayOfReport, problemLevelsOf, problemOf, sizesOf, stagesOf } from './standing-overview.js';
export { standingProject } from './standing-project.js';
