import { execFile } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cached, textsIn } from './cache.ts'
import { missing } from './servers/server.ts'
import type { Missing } from './servers/server.ts'

const run = promisify(execFile)
const LINES = { maxBuffer: 16 * 1024 * 1024 }

/** A Maven project, packaged under `.cache/` on first use. Resolves to its `target` folder. */
export async function mavenPackage(name: string, project: string): Promise<{ target: string } | Missing> {
  try {
    const { stdout, stderr } = await run('java', ['-version'])
    const version = Number(/version "(\d+)/.exec(stdout + stderr)?.[1])
    if (!(version >= 17)) return missing(`Java 17 or newer is needed: on the path is ${version}`)
    await run('mvn', ['--version'])
  } catch {
    return missing('no Java with Maven is on the path')
  }
  try {
    const folder = await cached(`java-${name}`, textsIn(project, /\/pom\.xml$|\/src\/.*\.java$/), async (folder) => {
      await cp(join(project, 'pom.xml'), join(folder, 'pom.xml'))
      await cp(join(project, 'src'), join(folder, 'src'), { recursive: true })
      await run('mvn', ['--quiet', '--batch-mode', '--no-transfer-progress', 'package'], { cwd: folder, ...LINES })
    })
    return { target: join(folder, 'target') }
  } catch (error) {
    return missing(`the Maven project ${name} can not be built: ${(error as Error).message}`)
  }
}
