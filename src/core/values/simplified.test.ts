import fc from 'fast-check';
import { loadSimplifier, simplifyCommon } from './simplified.js';

test.each([
  ['區財政局', '区财政局'],
  ['區發展改革委', '区发展改革委'],
  ['區規劃自然資源局', '区规划自然资源局'],
  ['國資委', '国资委'],
  ['生態環境局', '生态环境局'],
  ['區衛生健康委', '区卫生健康委'],
  ['農業農村委', '农业农村委'],
  ['鄉鎮', '乡镇'],
  ['區應急管理局', '区应急管理局'],
  ['經濟信息委', '经济信息委'],
  ['聯通園區檔案電力國際', '联通园区档案电力国际'],
  ['長壽經開區臨港經濟發展服務中心', '长寿经开区临港经济发展服务中心'],
  ['區住房城鄉建委', '区住房城乡建委'],
  ['區文化旅遊委', '区文化旅游委'],
  ['招商投資局', '招商投资局'],
  ['無錫蘇南國際機場集團有限公司', '无锡苏南国际机场集团有限公司'],
  ['人民銀行長壽中心支行', '人民银行长寿中心支行'],
  ['区财政局', '区财政局'],
  ['', ''],
])('%j', async (text, simplified) => {
  expect(simplifyCommon(text)).toBe(simplified);
  expect((await loadSimplifier())(text)).toBe(simplified);
});

test('the built-in table leaves simplified text alone, 乾县 too', () => {
  expect(simplifyCommon('乾县于都后里')).toBe('乾县于都后里');
});

test('the built-in table agrees with the dictionary on every character that it folds', async () => {
  const simplify = await loadSimplifier();
  let folded = 0;
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simple = simplifyCommon(character);
    if (simple === character) continue;
    folded++;
    expect(simple).toBe(simplify(character));
    expect(simplifyCommon(simple)).toBe(simple);
  }
  expect(folded).toBeGreaterThan(500);
});

test('folding keeps the length and throws at nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => expect(simplifyCommon(text)).toHaveLength(text.length)),
  );
});
