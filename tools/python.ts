import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cached } from './cache.ts'
import { missing } from './servers/server.ts'
import type { Missing } from './servers/server.ts'

const run = promisify(execFile)

/**
 * A Python environment under `.cache/` with exactly these packages (`name==version`), made on first use. Resolves to its `bin` folder.
 */
export async function pythonEnvironment(name: string, requirements: string[]): Promise<{ bin: string } | Missing> {
  try {
    await run('python3', ['-c', 'import sys, venv; assert sys.version_info >= (3, 10)'])
  } catch {
    return missing('no Python 3.10 or newer with venv is on the path')
  }
  try {
    const folder = await cached(`python-${name}`, requirements.join('\n'), async (folder) => {
      await run('python3', ['-m', 'venv', folder])
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...requirements]
      await run(join(folder, 'bin', 'python'), pip, { maxBuffer: 16 * 1024 * 1024 })
    })
    return { bin: join(folder, 'bin') }
  } catch (error) {
    return missing(`the Python packages ${requirements.join(', ')} can not be installed: ${(error as Error).message}`)
  }
}
