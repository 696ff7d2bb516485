/** A setting that was not followed, with its cell. */
export interface SettingProblem {
  readonly sheet: string;
  readonly sheetIndex: number;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The setting's label as the sheet writes it, or the register's heading. */
  readonly label: string;
  readonly value: string;
  readonly reason: SettingFault;
  /** What may stand there; empty where that is no short list. */
  readonly allowed: readonly string[];
}

/**
 * `unreadable`: no such value. `crossed`: the colour lines contradict each other. `unused`: a line that the way of
 * colouring does not have. `report-day-missing`: as of the report day, and none is known. `name-missing`, `name-twice`,
 * `alias-taken`: of the register.
 */
export type SettingFault =
  'unreadable' | 'crossed' | 'unused' | 'report-day-missing' | 'name-missing' | 'name-twice' | 'alias-taken';

export type TellFault = (
  cell: { readonly row: number; readonly column: number; readonly label: string },
  value: string,
  reason: SettingFault,
  allowed?: readonly string[],
) => void;
