import { describe, expect, test } from '@jest/globals';
import { terms } from '../../src/treaty/terms.ts';
import { languages } from '../../src/treaty/texts.ts';

describe('Art. 1: the terms', () => {
  test('are eight, in the order of the text', () => {
    expect(terms.map(({ id }) => id)).toEqual([
      'information-sphere',
      'information-space',
      'information-infrastructure',
      'information-resources',
      'crime-in-the-field-of-information-technologies',
      'computer-information',
      'authorised-competent-body',
      'information-technologies',
    ]);
  });

  test.each(terms)('$id is defined in three languages', ({ term, definition }) => {
    for (const text of [term, definition]) {
      const said = languages.map((language) => text[language]);
      expect(new Set(said).size).toBe(3);
      // Nothing is left of what the extraction of the text did: letters set apart, doubled spaces.
      said.forEach((words) => expect(words).not.toMatch(/^\s|\s$|\s\s|(^|\s)\p{L}\s\p{L}\s\p{L}\s/u));
      expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});
