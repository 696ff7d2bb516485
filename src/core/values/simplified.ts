/** Traditional → simplified Chinese, for comparing names. */

/**
 * Traditional character, simplified character, and so on: what names of departments, towns, companies and common
 * surnames are written with. Only characters that simplified text never has, each with one reading, so that folding
 * simplified text changes nothing (乾, 徵, 著 and 於 stay out).
 */
const PAIRS =
  '區区發发財财務务規规劃划國国資资態态衛卫農农業业鄉乡鎮镇應应與与環环經经濟济聯联園园檔档電电際际縣县廳厅處处辦办員员會会團团黨党機机構构關关門门單单責责體体項项總总長长壽寿慶庆無无錫锡銅铜貴贵廣广東东' +
  '龍龙蘇苏遼辽寧宁陝陕滬沪閩闽魯鲁贛赣瓊琼雲云灣湾臺台陽阳陰阴陳陈張张劉刘趙赵黃黄吳吴孫孙馬马鄭郑許许謝谢韓韩馮冯鄧邓蕭萧葉叶蔣蒋盧卢賈贾閻阎鍾钟譚谭鄒邹陸陆湯汤賴赖龔龚萬万億亿產产學学術术醫医療疗藥药' +
  '養养險险監监審审計计統统調调檢检測测驗验證证認认標标準准質质職职勞劳動动護护鐵铁軌轨車车運运輸输橋桥樑梁灘滩島岛嶺岭嶽岳溝沟澤泽漁渔營营銷销貿贸鋪铺購购買买賣卖費费稅税賬账貸贷債债銀银錢钱幣币價价額额' +
  '歲岁餘余設设備备築筑樓楼牆墙牀床廠厂場场礦矿鋼钢錄录鍋锅爐炉燈灯線线網网絡络綠绿級级組组織织繼继續续維维綜综結结給给終终編编緣缘緊紧緩缓縱纵紅红約约紀纪純纯紙纸紡纺細细紹绍絲丝語语話话說说讀读課课講讲' +
  '議议論论訊讯評评詢询試试詩诗該该詳详誠诚誌志請请諾诺謀谋識识譯译貨货賓宾賽赛贊赞贈赠貧贫販贩貫贯負负貢贡賞赏賢贤進进過过還还遠远連连遲迟遞递選选達达違违遺遗邊边鄰邻遊游開开間间閉闭問问閱阅闊阔隊队階阶' +
  '隨随陣阵隱隐雙双雜杂離离難难靈灵靜静頂顶順顺須须領领頭头題题願愿類类顧顾風风飛飞飯饭飲饮館馆驅驱駐驻驛驿騰腾魚鱼鮮鲜鳥鸟鳳凤鵬鹏鷹鹰麗丽齊齐齡龄龜龟倉仓個个們们側侧傳传傷伤僑侨儀仪優优儲储兒儿內内兩两' +
  '冊册凍冻劇剧劑剂勝胜勢势勵励匯汇協协啟启嚴严圖图圍围圓圆執执報报塊块壓压壩坝壞坏壯壮夢梦夾夹獎奖奮奋婦妇實实寫写寬宽寶宝將将專专屆届層层屬属嶄崭帥帅師师帶带幫帮幹干庫库廟庙廢废彈弹強强彌弥彙汇徑径' +
  '從从復复愛爱懷怀懸悬戰战戲戏戶户拋抛採采掃扫揚扬換换損损搖摇搶抢擇择擊击擔担據据擴扩擬拟攝摄攤摊敗败敵敌數数齋斋斷断時时晉晋書书曆历暫暂條条棄弃棗枣樁桩極极榮荣槍枪樂乐樣样樞枢樹树橫横權权歐欧歡欢歷历' +
  '殘残殺杀殼壳氣气決决沒没況况淨净淺浅減减湧涌溫温滅灭滿满漢汉漸渐潔洁潤润濱滨濕湿瀘泸灑洒災灾烏乌煙烟熱热燒烧爭争爺爷牽牵犧牺狀状獨独獲获獻献現现瑪玛璽玺畝亩畢毕畫画異异當当疊叠瘋疯癥症皺皱盜盗盡尽盤盘' +
  '眾众睏困矯矫礎础禮礼種种稱称穀谷積积穩稳穎颖窮穷競竞筆笔節节範范簡简簽签籌筹籃篮糧粮紋纹羅罗義义習习聖圣聞闻聰聪聲声聽听肅肃脈脉腦脑膠胶臨临舉举舊旧艦舰艙舱藝艺莊庄華华萊莱蓋盖蓮莲蔭荫薦荐藍蓝蘭兰蘆芦' +
  '虛虚號号蟲虫蠟蜡補补裝装製制複复襯衬見见視视覺觉覽览觀观觸触讓让變变豐丰貓猫贏赢蹤踪軍军軟软載载較较輕轻輪轮輯辑轉转轄辖辭辞邁迈郵邮醬酱釀酿釋释裡里針针鈉钠鈞钧鋁铝鋰锂錨锚鏈链鏡镜鑄铸鑽钻閣阁雞鸡霧雾' +
  '韻韵頁页頓顿預预頻频顆颗顏颜顯显駕驾騎骑驚惊鬥斗鬧闹鹽盐麥麦點点齒齿磯矶碼码確确磚砖禦御祕秘梘枧渦涡潛潜涇泾瀏浏墊垫';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i] as string, PAIRS[2 * i + 1] as string] as const),
);

/**
 * Folds the traditional characters of the built-in table and leaves all else alone. At once and without loading, for
 * organisation names; phrases and rarer characters need loadSimplifier.
 */
export function simplifyCommon(text: string): string {
  let folded = '';
  for (const character of text) folded += SIMPLIFIED.get(character) ?? character;
  return folded;
}

/** The full conversion, whose dictionary is loaded when first asked for. It takes its text for traditional: 乾县 becomes 干县. */
export async function loadSimplifier(): Promise<(text: string) => string> {
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}
