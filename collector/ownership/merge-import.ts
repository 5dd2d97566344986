const BEGIN = '# from CODEOWNERS: the next import replaces what stands between this line and its end'
const END = '# end of CODEOWNERS'

/**
 * The rules of a project with those of a CODEOWNERS in them: instead of what was imported before, else above what people wrote, whose lines
 * then come later and win.
 */
export function mergeImport(rules: string, imported: string): string {
  const block = [BEGIN, imported.trim(), END].join('\n')
  const lines = rules.split(/\r\n|\r|\n/)
  const [begin, end] = [lines.indexOf(BEGIN), lines.lastIndexOf(END)]
  if (begin >= 0 && end > begin) return [...lines.slice(0, begin), block, ...lines.slice(end + 1)].join('\n')
  return rules.trim() === '' ? `${block}\n` : `${block}\n\n${rules.trimStart()}`
}
