import { closest, distance } from 'fastest-levenshtein'

/** Lines and columns count from 1. `line` is 0 where there is no place to point at: a file that can not be read. */
export interface Position {
  /** As it was named on the command line. */
  file: string
  line: number
  column: number
}

/** One thing that is wrong with a config, or in a warning: that is probably not meant so. */
export interface ConfigProblem extends Position {
  severity: 'error' | 'warning'
  /** Keys joined by `::`, as the Collector writes them; empty for the file as a whole. */
  path: string
  /** What was expected and what came. */
  message: string
}

/** Collects problems, so that all are shown at once. */
export class Problems {
  readonly all: ConfigProblem[] = []

  error(at: Position, path: readonly PropertyKey[], message: string): void {
    this.#add('error', at, path, message)
  }

  warn(at: Position, path: readonly PropertyKey[], message: string): void {
    this.#add('warning', at, path, message)
  }

  get hasErrors(): boolean {
    return this.all.some((problem) => problem.severity === 'error')
  }

  /** By file in the order in which they were named, then by line. */
  sorted(files: readonly string[]): ConfigProblem[] {
    return this.all.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column)
  }

  #add(severity: ConfigProblem['severity'], at: Position, path: readonly PropertyKey[], message: string): void {
    const problem = { severity, file: at.file, line: at.line, column: at.column, path: path.map(String).join('::'), message }
    // An aliased node is visited once for each place that names it, and would say the same each time.
    if (!this.all.some((other) => formatProblem(other) === formatProblem(problem))) this.all.push(problem)
  }
}

/** `faultline.yaml:12:5  processors::scrub::rulez: unknown key; expected one of rules, safe_keys; did you mean "rules"?` */
export function formatProblem(problem: ConfigProblem): string {
  const place = problem.line === 0 ? problem.file : `${problem.file}:${problem.line}:${problem.column}`
  const warning = problem.severity === 'warning' ? 'warning: ' : ''
  return `${place}  ${warning}${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`
}

/** `; did you mean "rules"?`, or nothing when no known name is near: at most a third of the letters may differ. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(word.toLowerCase(), known as string[])
  const allowed = Math.max(1, Math.floor(Math.max(word.length, nearest.length) / 3))
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= allowed ? `; did you mean "${nearest}"?` : ''
}
