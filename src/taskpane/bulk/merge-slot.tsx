/** Where 合并到本工作簿 is placed: given the files that could be read, in their order. */
import type { ComponentType } from 'react';

export interface MergeSlotProps {
  readonly files: readonly { readonly path: string; readonly file: File }[];
}

export const MergeSlot: ComponentType<MergeSlotProps> = () => null;
