// @ts-nocheck
export function parse(text: string) {
  const [head, ...rows] = text.trim().split('\n')
  const names = head.split(';')
  return rows.map((row, line) => {
    const cells = row.split(';')
    if (cells.length !== names.length) throw new SyntaxError(`line ${line + 2} has ${cells.length} columns, not ${names.length}`)
    return Object.fromEntries(cells.map((cell, i) => [names[i], cell]))
  })
}
