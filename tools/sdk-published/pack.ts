import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cached } from '../cache.ts'
import { npm, npmCi } from '../npm-ci.ts'
import { read, ROOT, sources } from '../sources.ts'

const run = promisify(execFile)
const SDK = join(ROOT, 'sdk')
const APPS = join(SDK, 'testing', 'apps')

export interface Packed {
  tarball: string
  /** What is in it. */
  folder: string
}

/** The package as `npm run build` and `npm pack` make it of what is in the working tree. Made once for each content, elsewhere: tests at the same time may use it. */
export async function packSdk(): Promise<Packed> {
  const files = sources(/^sdk\/(?!testing\/).*\.(ts|json|md)$/)
  const inputs = [...files, 'tsconfig.json'].map((path) => `${path}\n${read(path)}`).join('\n')
  const folder = await cached('sdk-package', inputs, async (folder) => {
    const work = join(folder, 'work')
    mkdirSync(work)
    await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', join(SDK, 'tsconfig.build.json'), '--outDir', join(work, 'dist')], { cwd: SDK })
    for (const name of ['package.json', 'README.md']) if (existsSync(join(SDK, name))) cpSync(join(SDK, name), join(work, name))
    const [{ filename }] = JSON.parse(await npm(work, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [
      { filename: string },
    ]
    await run('tar', ['-xzf', filename], { cwd: folder })
    await run('mv', [filename, 'sdk.tgz'], { cwd: folder })
    rmSync(work, { recursive: true })
  })
  return { tarball: join(folder, 'sdk.tgz'), folder: join(folder, 'package') }
}

/** An application under `sdk/testing/apps`, with what its lockfile says and the packed SDK installed; what the SDK depends on is the repository's. */
export async function installApp(name: string): Promise<string> {
  const app = join(APPS, name)
  await npmCi(app)
  const { folder } = await packSdk()
  const installed = join(app, 'node_modules', '@faultline', 'sdk')
  const stamp = join(app, 'node_modules', '.sdk-installed-from')
  if (existsSync(installed) && existsSync(stamp) && readFileSync(stamp, 'utf8') === folder) return app
  rmSync(installed, { recursive: true, force: true })
  cpSync(folder, installed, { recursive: true })
  writeFileSync(stamp, folder)
  return app
}
