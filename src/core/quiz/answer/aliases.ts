/** Names that stand for each other: abbreviations everybody knows, and romanisations of one name. */

/** Each line lists the ways one thing is written; the first is the usual one. */
const known = `
  United States|US|USA|U.S.|United States of America|America
  United Kingdom|UK
  European Union|EU
  United Nations|UN
  United Arab Emirates|UAE
  Soviet Union|USSR|Union of Soviet Socialist Republics
  People's Republic of China|PRC
  Chinese Communist Party|Communist Party of China|CCP|CPC
  People's Liberation Army|PLA
  North Atlantic Treaty Organization|NATO|North Atlantic Treaty Organisation
  World Health Organization|WHO|World Health Organisation
  World Trade Organization|WTO|World Trade Organisation
  International Monetary Fund|IMF
  artificial intelligence|AI
  research and development|R&D
  intellectual property|IP
  information technology|IT
  gross domestic product|GDP
  foreign direct investment|FDI
  deoxyribonucleic acid|DNA
  ribonucleic acid|RNA
  adenosine triphosphate|ATP
  carbon dioxide|CO2
  water|H2O
  financial technology|fintech
  small and medium-sized enterprises|SMEs
  prime minister|PM
  Second World War|World War II|World War 2|World War Two|WWII|WW2
  First World War|World War I|World War 1|World War One|WWI|WW1
  autumn|fall
  television|TV
  versus|vs
  Saint|St
  Mount|Mt
  Doctor|Dr
  Professor|Prof
  Beijing|Peking|Pei-ching|Peiping
  Nanjing|Nanking
  Guangzhou|Canton|Kwangchow
  Guangdong|Kwangtung
  Tianjin|Tientsin
  Chongqing|Chungking
  Qingdao|Tsingtao
  Xinjiang|Sinkiang|Hsin-chiang
  Sichuan|Szechwan|Szechuan|Ssu-ch'uan
  Fujian|Fukien
  Xiamen|Amoy
  Shantou|Swatow
  Dalian|Dairen
  Shenyang|Mukden
  Suzhou|Soochow
  Hangzhou|Hangchow
  Xi'an|Xian|Sian|Hsi-an
  Yan'an|Yenan|Yanan
  Jiangxi|Kiangsi
  Jiangsu|Kiangsu
  Zhejiang|Chekiang
  Macau|Macao
  Hong Kong|Hongkong|Xianggang
  Yangtze|Yangzi|Yang-tze
  Yangtze River|Chang Jiang|Changjiang
  Mao Zedong|Mao Tse-tung|Chairman Mao
  Zhou Enlai|Chou En-lai
  Deng Xiaoping|Teng Hsiao-p'ing
  Chiang Kai-shek|Jiang Jieshi|Chiang Chieh-shih
  Sun Yat-sen|Sun Zhongshan|Sun Chung-shan
  Xi Jinping|Hsi Chin-p'ing
  Jiang Zemin|Chiang Tse-min
  Hu Jintao|Hu Chin-t'ao
  Zhu De|Chu Teh
  Lin Biao|Lin Piao
  Liu Shaoqi|Liu Shao-ch'i
  Jiang Qing|Chiang Ch'ing
  Empress Dowager Cixi|Tz'u-hsi|Cixi
  Kuomintang|Guomindang|KMT|GMD
  Qing dynasty|Ch'ing dynasty
  Qin dynasty|Ch'in dynasty
  Tang dynasty|T'ang dynasty
  Song dynasty|Sung dynasty
  Zhou dynasty|Chou dynasty
  Daoism|Taoism
  Daodejing|Tao Te Ching|Dao De Jing
  Laozi|Lao-tzu|Lao Tse
  Zhuangzi|Chuang-tzu
  Sunzi|Sun Tzu
  Confucius|Kongzi|K'ung-tzu
  Yijing|I Ching
  Kyiv|Kiev
  Kharkiv|Kharkov
  Mumbai|Bombay
  Kolkata|Calcutta
  Chennai|Madras
  Myanmar|Burma
  Quran|Koran|Qur'an
  Muhammad|Mohammed|Mohammad
  Tchaikovsky|Chaikovsky|Tchaikovskij
  Dostoevsky|Dostoyevsky|Dostoevskii
  Trotsky|Trotskii|Trotzky
  Khrushchev|Khrushchov|Chruschtschow
  Gaddafi|Qaddafi|Kadafi|Gadhafi
  Czar|Tsar
`;

/** The groups, each the ways that one thing is written. */
export const knownAliases: readonly (readonly string[])[] = known
  .trim()
  .split('\n')
  .map((line) => line.trim().split('|'));
