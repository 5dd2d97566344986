import { readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withoutReference } from '../shared/debug-ids/hide-map.ts'
import { injectFile, SCRIPT } from '../shared/debug-ids/inject-file.ts'
import { prefixOf, type PlannedFile } from '../shared/debug-ids/send-files.ts'
import type { BuildOptions } from './options.ts'
import { serverOf, uploadGroups } from './upload.ts'

/** What a bundler wrote. */
export interface Output {
  folder: string
  /** Paths from it, with `/`. */
  files: readonly string[]
}

/** So many of what could not be done are said in the line. */
const PROBLEMS = 3

/**
 * Gives what was written its debug ids, uploads the maps, and leaves them where `maps` says; then says on the console in one line what became of it. Throws
 * where `strict` is set and something that should have worked could not be done, and never otherwise.
 */
export async function finish(output: Output, options: BuildOptions, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const done: string[] = []
  const problems: string[] = []
  const attempt = async (run: () => Promise<void>): Promise<void> =>
    run().catch((error: unknown) => void problems.push((error as Error).message))
  await attempt(() => work(output, options, env, done, problems))
  if (options.maps === 'delete') await attempt(async () => void done.push(`${await deleteMaps(output)} maps deleted`))
  if (done.length === 0 && problems.length === 0) return
  const more = problems.length > PROBLEMS ? `, and ${problems.length - PROBLEMS} more` : ''
  const failed = problems.length > 0 ? [`could not be done: ${problems.slice(0, PROBLEMS).join('; ')}${more}`] : []
  const line = `[faultline] ${[...done, ...failed].join('; ')}`
  if (problems.length > 0 && options.strict === true) throw new Error(line)
  console[problems.length > 0 ? 'warn' : 'log'](line)
}

async function work(output: Output, options: BuildOptions, env: NodeJS.ProcessEnv, done: string[], problems: string[]): Promise<void> {
  const names = output.files.filter((name) => SCRIPT.test(name)).sort()
  if (names.length === 0) return
  // One that has no link in its path, by which is told that a map lies within.
  const folder = await realpath(output.folder)
  const prefix = prefixOf(options.prefix)
  const groups: PlannedFile[][] = []
  let withoutMap = 0
  for (const name of names) {
    const path = join(folder, name)
    const injection = await injectFile([folder], { path, name })
    if (options.maps === 'hide' || options.maps === 'delete')
      await hideMap(path, name).catch((error: Error) => problems.push(error.message))
    if (injection.outcome === 'failed') problems.push(`${name}: ${injection.why}`)
    else if (injection.outcome === 'skipped') withoutMap++
    else groups.push(await planned(prefix + name, path, injection.map))
  }
  done.push(groups.length === 1 ? '1 script has its debug id' : `${groups.length} scripts have their debug ids`)
  if (withoutMap > 0) done.push(`${withoutMap} without a map left as they are`)
  const server = serverOf(options, env)
  if (server === undefined || groups.length === 0) return
  const { said, failed } = await uploadGroups(server, groups, options, env)
  done.push(said)
  problems.push(...failed)
}

async function planned(name: string, script: string, map: string | undefined): Promise<PlannedFile[]> {
  const file = async (name: string, path: string): Promise<PlannedFile> => ({ name, path, size: (await stat(path)).size })
  return [await file(name, script), ...(map === undefined ? [] : [await file(`${name}.map`, map)])]
}

async function hideMap(path: string, name: string): Promise<void> {
  const file = await readFile(path)
  const hidden = withoutReference(file)
  if (hidden === undefined) throw new Error(`${name} has its map within it, and visitors can read it: let the bundler write maps as files`)
  if (hidden.length !== file.length) await writeFile(path, hidden)
}

/** Of scripts and style sheets. */
async function deleteMaps({ folder, files }: Output): Promise<number> {
  const maps = files.filter((name) => /\.(?:[cm]?js|css)\.map$/i.test(name))
  for (const name of maps) await rm(join(folder, name), { force: true })
  return maps.length
}
