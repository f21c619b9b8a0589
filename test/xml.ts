/** XML as a strict reader takes it: attributes beside elements, text as it stands. */
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '', htmlEntities: true, parseTagValue: false, trimValues: false,
});

/** Throws on what is no XML. */
export function readXml(xml: string): Record<string, unknown> {
  return parser.parse(xml, true) as Record<string, unknown>; // eslint-disable-line @typescript-eslint/no-deprecated -- it still validates
}
