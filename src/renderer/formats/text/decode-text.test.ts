import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, knownName } from './decode-text.ts';
import { offeredEncodings } from './encodings.ts';
import { isLikelyText } from './likely-text.ts';

/** Writes `text` in an encoding of one or two bytes a character by trying its whole repertoire. */
function encoded(text: string, name: string): Uint8Array {
  const decoder = new TextDecoder(name, { fatal: true });
  const bytesOf = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !bytesOf.has(character)) bytesOf.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let one = 0; one < 256; one += 1) note([one]);
  for (let one = 0x81; one < 256; one += 1) {
    for (let two = 0x40; two < 256; two += 1) note([one, two]);
  }
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? [0x3f]));
}

const samples: readonly (readonly [string, string])[] = [
  ['windows-1252', 'Le garçon a mangé l’été dernier à Noël, où les élèves étaient très fâchés.'],
  ['windows-1251', 'Все счастливые семьи похожи друг на друга, каждая несчастлива по-своему.'],
  ['koi8-r', 'Все счастливые семьи похожи друг на друга, каждая несчастлива по-своему.'],
  ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy; zażółć gęślą jaźń nad rzeką.'],
  ['windows-1253', 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια.'],
  [
    'windows-1254',
    'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar; şöyle ki ığdır.',
  ],
  ['windows-1255', 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם'],
  ['windows-1256', 'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق وقد وهبوا عقلا'],
  ['windows-874', 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ'],
  ['shift_jis', '吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。'],
  ['euc-jp', '吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。'],
  ['gb18030', '人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心。'],
  ['big5', '人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心。'],
  ['euc-kr', '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.'],
];

test.each(samples)('%s is told by its characters', (name, text) => {
  const bytes = encoded(`${text}\nPlain words follow.\n${text}`, name);
  const read = decodeText(bytes);
  expect(read.text).toContain(text);
  expect(read.damages).toBe(0);
});

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf, 0x61]],
  ['utf-16le', [0xff, 0xfe, 0x61, 0]],
  ['utf-16be', [0xfe, 0xff, 0, 0x61]],
  ['utf-16le', [...'plain words'].flatMap((letter) => [letter.charCodeAt(0), 0])],
  ['utf-16be', [...'plain words'].flatMap((letter) => [0, letter.charCodeAt(0)])],
] as const)('%s is told by its mark or its form', (encoding, bytes) => {
  const read = decodeText(Uint8Array.from(bytes));
  expect([read.encoding, read.text.includes('a')]).toEqual([encoding, true]);
});

describe('what is known besides the bytes', () => {
  const bytes = encoded('été', 'windows-1252');

  test('the reader’s choice stands, whatever comes of it', () => {
    expect(decodeText(bytes, { chosen: 'windows-1251' })).toMatchObject({
      encoding: 'windows-1251',
    });
    expect(decodeText(bytes, { chosen: 'utf-8' }).damages).toBeGreaterThan(0);
  });

  test('a declaration stands where the bytes agree', () => {
    expect(decodeText(bytes, { declared: 'latin1' }).encoding).toBe('windows-1252');
    expect(decodeText(bytes, { declared: 'utf-8' }).encoding).not.toBe('utf-8');
    expect(decodeText(new TextEncoder().encode('été'), { declared: 'no-such' }).encoding).toBe(
      'utf-8',
    );
  });

  test('every encoding that is offered is known', () => {
    for (const { name } of offeredEncodings) expect(knownName(name)).toBe(name);
    expect(knownName('no-such')).toBeNull();
  });
});

test('UTF-8 with a damaged place stays UTF-8, and the damage is counted', () => {
  const text =
    'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. Öfter. Ärger. Übel.';
  const bytes = [...new TextEncoder().encode(text), 0xff, 0x20];
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ encoding: 'utf-8', damages: 1 });
});

test('any text in UTF-8 comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = text.toWellFormed().replaceAll('\u001b', '');
      expect(decodeText(new TextEncoder().encode(`x${plain}`)).text).toBe(`x${plain}`);
    }),
  );
});

test('any bytes become some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(typeof decodeText(bytes).text).toBe('string');
    }),
  );
});

test('a picture is no text', () => {
  const picture = Uint8Array.from({ length: 400 }, (_, at) => (at * 7919) % 29);
  expect(isLikelyText(picture)).toBe(false);
  expect(isLikelyText(new TextEncoder().encode('Words.\r\n\tMore\f words.'))).toBe(true);
});
