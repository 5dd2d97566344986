export type Environment = Record<string, string | undefined>

export interface Substituted {
  text: string
  /** The value is one `${...}` and nothing else, so YAML gives it its type. */
  whole: boolean
  variables: string[]
  /** Sentences on what could not be filled in. */
  problems: string[]
}

/** As in the Collector. */
const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/

/**
 * Fills in `${env:X}`, `${env:X:-default}`, `${X}` and `$$` (one dollar). A default may hold references of its own, which count only
 * when it is used. The text of a variable is taken as it is: a password may hold `${`. Unlike the Collector, a variable that is not set
 * and has no default is an error; one that is set to nothing is set.
 */
export function substitute(raw: string, env: Environment): Substituted {
  const result: Substituted = { text: '', whole: false, variables: [], problems: [] }
  let i = 0
  while (i < raw.length) {
    if (raw.startsWith('$$', i)) {
      result.text += '$'
      i += 2
    } else if (raw.startsWith('${', i)) {
      const end = closingBrace(raw, i + 2)
      if (end < 0) {
        result.problems.push(`"\${" without its "}" in ${JSON.stringify(raw)}; write "$\${" for the two characters themselves`)
        return result
      }
      result.whole = i === 0 && end === raw.length - 1
      result.text += resolve(raw.slice(i + 2, end), env, result)
      i = end + 1
    } else {
      result.text += raw[i]
      i++
    }
  }
  return result
}

function resolve(reference: string, env: Environment, into: Substituted): string {
  const split = reference.indexOf(':-')
  const source = split < 0 ? reference : reference.slice(0, split)
  const name = source.startsWith('env:') ? source.slice(4) : source
  if (!NAME.test(name)) {
    const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]+):/.exec(source)
    into.problems.push(
      scheme && scheme[1] !== 'env'
        ? `can not read "\${${reference}}"; expected an environment variable as in "\${env:NAME}", got the scheme "${scheme[1]}"`
        : `"${name}" can not be the name of an environment variable; expected letters, digits and underscores`,
    )
    return ''
  }
  const value = env[name]
  if (value !== undefined) {
    into.variables.push(name)
    return value
  }
  if (split < 0) {
    into.problems.push(`environment variable ${name} is not set; set it, or give a default as in "\${env:${name}:-value}"`)
    return ''
  }
  const inner = substitute(reference.slice(split + 2), env)
  into.variables.push(...inner.variables)
  into.problems.push(...inner.problems)
  return inner.text
}

/** The brace that closes the reference whose content begins at `from`, past those nested in it; -1 without one. */
function closingBrace(raw: string, from: number): number {
  let open = 1
  for (let i = from; i < raw.length; i++) {
    if (raw.startsWith('${', i)) {
      open++
      i++
    } else if (raw[i] === '}' && --open === 0) return i
  }
  return -1
}
