const COMMENT = '//# sourceMappingURL=data:'

/** The source map in a file's last `sourceMappingURL` comment, where that is a `data:` URL; undefined where it holds none that can be read. */
export function readInlineMap(file: string): string | undefined {
  const start = Math.max(file.lastIndexOf(COMMENT), file.lastIndexOf(COMMENT.replace('#', '@')))
  if (start < 0) return undefined
  const comma = file.indexOf(',', start)
  if (comma < 0) return undefined
  const parameters = file.slice(start + COMMENT.length, comma)
  const end = /[\s'"`]/g
  end.lastIndex = comma
  const data = file.slice(comma + 1, end.exec(file)?.index ?? file.length)
  try {
    return /;\s*base64$/i.test(parameters) ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data)
  } catch {
    return undefined
  }
}
