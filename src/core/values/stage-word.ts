/** Yes/no cells about one stage of a project: 是否签约, 是否备案, 是否投产, 是否达效. */
import type { FieldName } from '../schema/fields.js';
import type { CellValue } from '../sheet/snapshot.js';
import type { Reading } from './reading.js';
import { foldText } from './text.js';
import { readYesNo } from './yes-no.js';

/** Behind 已 or 未. */
const STAGE_WORDS: Readonly<Record<FieldName, RegExp>> = {
  signed: /^(已|未)经?(?:签约|签订|签署)$/,
  filed: /^(已|未)经?(?:备案|立项|核准)$/,
  inProduction: /^(已|未)经?(?:建成)?(?:投产|投用|投运|投入使用|投入运营)$/,
  atCapacity: /^(已|未)经?(?:达效|达产|达产达效)$/,
};

/** As readYesNo, with the words of the field's own stage: 未投产 tells whether it is in production, not whether it has started. */
export function readYesNoOf(field: FieldName, value: CellValue): Reading<{ readonly yes: boolean }> {
  const stage = STAGE_WORDS[field];
  if (stage !== undefined && typeof value === 'string') {
    const said = stage.exec(foldText(value).replace(/^(?:尚|还|暂)未/, '未'));
    if (said !== null) return { kind: 'value', yes: said[1] === '已' };
  }
  return readYesNo(value);
}
