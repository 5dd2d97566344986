import type { Injection } from '../../../sdk/shared/debug-ids/inject-file.ts'
import { injectFiles } from './inject-files.ts'

/** `faultline sourcemaps inject`: a line for each file, then a summary. Resolves with the exit code. */
export async function inject(folders: readonly string[], options: { dryRun: boolean }): Promise<number> {
  const counts = { injected: 0, unchanged: 0, skipped: 0, failed: 0 }
  for await (const injection of injectFiles(folders, options)) {
    counts[injection.outcome]++
    const stream = injection.outcome === 'failed' ? process.stderr : process.stdout
    stream.write(`${lineOf(injection, options.dryRun)}\n`)
  }
  const files = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (files === 0) {
    process.stderr.write(`Cannot inject as there is no .js, .mjs or .cjs file in ${folders.join(', ')}.\n`)
    return 1
  }
  const summary = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`)
  process.stdout.write(
    `${files} ${files === 1 ? 'file' : 'files'}: ${summary.join(', ')}${options.dryRun ? '; nothing was written' : ''}.\n`,
  )
  return counts.failed > 0 ? 1 : 0
}

function lineOf(injection: Injection, dryRun: boolean): string {
  const { name, outcome } = injection
  if ('why' in injection) return `${outcome.padEnd(9)}  ${name}: ${injection.why}`
  return `${(dryRun && outcome === 'injected' ? 'would get' : outcome).padEnd(9)}  ${name}  ${injection.id}`
}
