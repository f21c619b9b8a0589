/** The same texts for readers that show HTML: nothing is loaded from anywhere, and nothing can be clicked. */
import type { Letter } from './letter.ts';

export function page(title: string, texts: Letter['texts']): string {
  const sections = texts.map(({ language, text }) => `<section lang="${language}"><pre style="${LOOK}">${escaped(text.trim())}</pre></section>`);
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${sections.join('<hr>')}</body></html>`;
}
const LOOK = 'font: 15px/1.5 Georgia, serif; white-space: pre-wrap; max-width: 44em';

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
