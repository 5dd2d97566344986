/**
 * The function that a line of source is in, by the lines above it: of those indented less, the nearest that begins a function. For frames
 * of source maps: what a map says of names is where they stand, not which function a position is in. Undefined where the lines do not tell.
 */
export function enclosingFunction(context: { pre: readonly string[]; line: string }, column: number): string | undefined {
  const before = context.line.slice(0, Math.max(0, column - 1))
  if (/=>|\bfunction\b.*\{/.test(before)) return headOf(before) ?? ''
  // A stack that is used up is so at the beginning of a function.
  if (/^\S.*\{\s*$/.test(context.line) && !BLOCK.test(context.line)) return headOf(context.line)
  let depth = indentOf(context.line)
  for (let i = context.pre.length - 1; i >= 0 && depth > 0; i--) {
    const line = context.pre[i]!
    const indent = indentOf(line)
    if (indent >= depth || line.trim() === '') continue
    depth = indent
    const head = BLOCK.test(line) ? undefined : headOf(line)
    if (head !== undefined) return head
  }
  return undefined
}

/** Begins a block that is no function. */
const BLOCK = /^\s*(?:\}\s*)?(?:if|for|while|switch|else|try|catch|finally|do|with|case|default)\b(?!.*=>)/

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

const HEAD =
  /^\s*(?:export\s+)?(?:default\s+)?(?:(?:public|private|protected|static|override|async|get|set)\s+)*(?:function\s*\*?\s*([\w$]+)\s*(?:<[^(]*>)?\(|(?:const|let|var)\s+([\w$]+)\s*(?::[^=]*)?=\s*(?:async\s*)?(?:function\b|\(|[\w$]+\s*=>)|([\w$#]+)\s*(?:<[^(]*>)?\([^;]*\)\s*(?::[^{]*)?\{|([\w$]+)\s*[:=]\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*(?::[^=]*)?=>|[\w$]+\s*=>))/

/** The name of the function that the line begins, empty for one without a name, undefined where it begins none. */
function headOf(line: string): string | undefined {
  const found = HEAD.exec(line)
  if (found !== null) return (found[1] ?? found[2] ?? found[3] ?? found[4] ?? '').replace(/^#/, '')
  const inner = /\bfunction\s*\*?\s*([\w$]*)\s*\([^()]*\)\s*\{\s*$/.exec(line)
  if (inner !== null) return inner[1]!
  return /=>\s*[{([]*\s*$/.test(line) ? '' : undefined
}
