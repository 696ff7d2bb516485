/** 存在问题 / 卡点难点. */
import type { CellValue } from '../sheet/snapshot.js';
import { foldText, isBlankSign } from './text.js';

const NO_PROBLEM =
  /^(?:目前|当前|暂时|现)?(?:暂?无|暂?没有|暂?不存在|暂?未发现)(?:任何|明显|突出|重大|其他|需协调(?:解决)?的?|存在的?)*(?:问题|困难|卡点|难点|堵点|制约因素|[、及和,/])*[。.!;]?$/;

/** Whether the cell tells of a problem; 无, 无问题, 暂无 and signs for nothing do not, 无施工许可 does. */
export function hasProblem(value: CellValue): boolean {
  if (value === null || value === '' || value === 0 || value === false) return false;
  if (typeof value === 'object') return false;
  if (typeof value !== 'string') return true;
  if (isBlankSign(value)) return false;
  const text = foldText(value);
  // 正常 and 进展顺利 are left as they are: people write them, but the contract does not know them.
  return text.length > 30 || !NO_PROBLEM.test(text);
}
