import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** `npm ci` in a folder with a lockfile, once for each content of it. */
export async function npmCi(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const stamp = join(folder, 'node_modules', '.installed-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  await npm(folder, 'ci', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(stamp, lock)
}

/** Runs npm under the Node that runs this, and resolves with what it prints. */
export async function npm(folder: string, ...args: string[]): Promise<string> {
  const PATH = dirname(process.execPath) + delimiter + process.env['PATH']
  const { stdout } = await promisify(execFile)('npm', args, { cwd: folder, env: { ...process.env, PATH } })
  return stdout
}
