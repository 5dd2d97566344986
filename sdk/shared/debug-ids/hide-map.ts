import { INLINE_MAP } from './file-comment.ts'
import { lastComment } from './inject-id.ts'

/** The file without the comment that names its map; undefined where the map is within it. */
export function withoutReference(file: Buffer): Buffer | undefined {
  const comment = lastComment(file, 'sourceMappingURL=')
  if (comment === undefined) return file
  return comment.value === INLINE_MAP ? undefined : Buffer.concat([file.subarray(0, comment.at), file.subarray(comment.end)])
}
