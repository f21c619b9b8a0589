/** Files, known by the SHA-256 of their bytes. Kept in parts: only where a copy is certified is a whole one held in memory. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const FileRow = defineEntity({
  name: 'FileRow',
  tableName: 'file',
  properties: {
    hash: p.text().primary(),
    size: p.integer(),
    mediaType: p.text().$type<MediaType>(),
  },
});
export type FileRow = InferEntity<typeof FileRow>;

/** In bytes: of a file, and of each of its parts but the last. */
export const LARGEST = 20 * 2 ** 20;
export const PART = 256 * 2 ** 10;

/** What papers come as, and what can be certified. */
export const MEDIA_TYPE = 'application/pdf';
type MediaType = typeof MEDIA_TYPE;

export const FilePartRow = defineEntity({
  name: 'FilePartRow',
  tableName: 'file_part',
  properties: {
    hash: p.text().primary(),
    part: p.integer().primary().autoincrement(false),
    bytes: p.blob(),
  },
});

/** Each who has brought it, and when it did so first. */
export const FileUploadRow = defineEntity({
  name: 'FileUploadRow',
  tableName: 'file_upload',
  properties: {
    hash: p.text().primary(),
    uploadedBy: p.text().primary(),
    uploadedAt: p.datetime(3),
  },
});
