/** What Excel answers for cells nobody has formatted. */
export const NO_FILL = '#FFFFFF';
export const NO_FONT_COLOR = '#000000';

/** In points. */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;
