/** Folds a text to the characters that answers are compared by: case, width, marks and scripts' own variants. */

const vulgarFractions: Readonly<Record<string, string>> = {
  ...{ '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅖': '2/5' },
  ...{
    '⅗': '3/5',
    '⅘': '4/5',
    '⅙': '1/6',
    '⅚': '5/6',
    '⅛': '1/8',
    '⅜': '3/8',
    '⅝': '5/8',
    '⅞': '7/8',
  },
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The zeros of the scripts that count in tens; each is followed by its one to nine (Unicode, Nd). */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];

const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'ng' },
  ...{ ς: 'σ', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '' },
};

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

// A traditional character, then its simplified form: those of news, history and science that occur most.
const simplifiedPairs = `
  國国 黨党 會会 華华 產产 業业 電电 網网 絡络 學学 習习 體体 術术 經经 濟济 軍军 務务 勞劳 動动 農农
  機机 關关 係系 數数 據据 雲云 計计 劃划 創创 發发 藝艺 書书 長长 門门 開开 東东 馬马 鳥鸟 魚鱼 龍龙
  車车 對对 時时 間间 題题 現现 實实 點点 熱热 無无 義义 爭争 戰战 黃黄 滅灭 漢汉 權权 條条 約约 萬万
  億亿 銀银 聯联 歐欧 亞亚 灣湾 臺台 聽听 說说 讀读 寫写 語语 話话 請请 見见 觀观 親亲 規规 則则 財财
  貿贸 貨货 買买 賣卖 費费 資资 質质 輸输 轉转 運运 過过 進进 遠远 還还 這这 邊边 連连 選选 導导 報报
  場场 壓压 歷历 歲岁 歸归 氣气 決决 況况 準准 減减 測测 澤泽 潔洁 獨独 獲获 環环 畫画 當当 盡尽 監监
  盤盘 種种 稱称 穩稳 積积 競竞 筆笔 節节 範范 築筑 簡简 糧粮 紅红 級级 紀纪 純纯 紙纸 線线 組组 細细
  終终 結结 給给 統统 絕绝 維维 綠绿 總总 縣县 織织 續续 職职 聖圣 肅肃 脈脉 臨临 舊旧 蘇苏 處处 號号
  蟲虫 補补 製制 複复 覺觉 譯译 議议 護护 豐丰 貝贝 負负 責责 貢贡 軌轨 較较 輪轮 輕轻 輯辑 適适 郵邮
  鄉乡 鐵铁 錄录 鏡镜 鎮镇 閱阅 陽阳 陰阴 隊队 階阶 際际 險险 隨随 難难 雙双 離离 雜杂 願愿 類类 風风
  飛飞 飯饭 館馆 驗验 個个 們们 來来 樂乐 價价 優优 兒儿 兩两 傳传 傷伤 單单 喪丧 園园 圖图 團团 聲声
  壞坏 頭头 夾夹 婦妇 寧宁 審审 島岛 師师 幣币 幹干 庫库 應应 廠厂 廣广 張张 強强 彈弹 後后 復复 徵征
  從从 憲宪 憶忆 懷怀 態态 戲戏 擇择 擊击 擔担 擴扩 擬拟 斷断 於于 樣样 標标 樹树 橋桥 檢检 極极 構构
  槍枪 檔档 歡欢 殘残 殺杀 毀毁 沒没 滿满 漸渐 濕湿 災灾 煙烟 燈灯 燒烧 爾尔 牆墙 狀状 獎奖 瑪玛 療疗
  盜盗 礎础 礦矿 禮礼 穀谷 窮穷 紛纷 緊紧 緒绪 緣缘 編编 練练 縮缩 繼继 羅罗 勝胜 興兴 舉举 艦舰 葉叶
  藥药 虛虚 裝装 訂订 訓训 記记 訪访 設设 許许 評评 詞词 試试 詩诗 誤误 課课 調调 談谈 論论 證证 識识
  變变 讓让 貫贯 貴贵 賓宾 賞赏 趙赵 跡迹 達达 違违 遷迁 鄧邓 鄭郑 醫医 釋释 針针 鋼钢 鍵键 陳陈 陸陆
  雖虽 霧雾 靈灵 靜静 頂顶 項项 順顺 須须 領领 頻频 顏颜 額额 顯显 養养 餘余 駐驻 騎骑 驚惊 鮮鲜 鷹鹰
  麗丽 齊齐 齒齿`;

const simplifiedOf: ReadonlyMap<string, string> = new Map(
  simplifiedPairs
    .trim()
    .split(/\s+/)
    .map((pair) => [...pair] as [string, string]),
);

/**
 * The text with one sign for one meaning, its case kept: Unicode NFKC, digits 0 to 9, one hyphen, one
 * apostrophe; a fraction or a power keeps its value (`6½` is `6 1/2`, `10²` is `10^2`).
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => ` ${vulgarFractions[sign]}`)
    .replace(
      /[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (run) =>
        `^${run
          .replace('⁻', '-')
          .replace('⁺', '')
          .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String(superscripts.indexOf(sign)))}`,
    )
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[‐‑‒–—―−﹣－]/g, '-')
    .replace(/[‘’ʼʻ`´′＇]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/٪/g, '%')
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
}

/** One word as it is compared: lower case, without marks where they only colour a letter. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().normalize('NFD');
  let folded = '';
  let base = '';
  for (const sign of lower) {
    if (isColouringMark(sign, base)) continue;
    if (!/\p{M}/u.test(sign)) base = sign;
    folded += sign;
  }
  return folded
    .normalize('NFC')
    .replace(/./gsu, (sign) => letters[sign] ?? simplifiedOf.get(sign) ?? hiraganaOf(sign));
}

/** The word with its umlauts written out (`Müller`, `mueller`), or null where it has none. */
export function writtenOut(word: string): string | null {
  const lower = word.toLowerCase().normalize('NFC');
  return /[äöüåø]/.test(lower)
    ? foldWord(lower.replace(/[äöüåø]/g, (sign) => umlauts[sign] ?? sign))
    : null;
}

/** Marks over Latin, Greek and Cyrillic letters, and Arabic and Hebrew vowel points; no others. */
function isColouringMark(sign: string, base: string): boolean {
  if (/[\u064B-\u065F\u0670\u0591-\u05C7]/.test(sign)) return true;
  return (
    /[\u0300-\u036F]/.test(sign) &&
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(base)
  );
}

function hiraganaOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : sign;
}

function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? sign : String(code - zero);
}
