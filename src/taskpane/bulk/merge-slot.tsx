/** 合并到本工作簿 of the files that could be read, in their order. */
import { MergeButton } from '../merge/merge-button.js';

export interface MergeSlotProps {
  readonly files: readonly { readonly path: string; readonly file: File }[];
}

export function MergeSlot({ files }: MergeSlotProps) {
  return files.length === 0 ? null : <MergeButton size="small" files={files.map(({ file }) => file)} />;
}
