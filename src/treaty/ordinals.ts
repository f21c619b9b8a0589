/** A notice by its number: in words up to the tenth. */

export function ordinalRu(n: number): string {
  return ru[n - 1] ?? `${n}-е`;
}

/** With its noun, for the hyphen stands before it. */
export function ordinalKk(n: number): string {
  return kk[n - 1] ? `${kk[n - 1]} хабарлама` : `${n}-хабарлама`;
}

export function ordinalEn(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const suffix = (teen ? undefined : ({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[n % 10]) ?? 'th';
  return en[n - 1] ?? `${n}${suffix}`;
}

const ru: readonly string[] = ['первое', 'второе', 'третье', 'четвёртое', 'пятое', 'шестое', 'седьмое', 'восьмое', 'девятое', 'десятое'];
const kk: readonly string[] = [
  'бірінші', 'екінші', 'үшінші', 'төртінші', 'бесінші', 'алтыншы', 'жетінші', 'сегізінші', 'тоғызыншы', 'оныншы'];
const en: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
