import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { cached, textsIn } from './cache.ts'
import { missing } from './servers/server.ts'
import type { Missing } from './servers/server.ts'

const run = promisify(execFile)

/** The commands of a Go module, built into `.cache/` on first use. Resolves to the folder of the binaries, named after their packages. */
export async function goBinaries(name: string, module: string): Promise<{ bin: string } | Missing> {
  try {
    await run('go', ['version'])
  } catch {
    return missing('no Go is on the path')
  }
  try {
    // The stacks name the sources where they were compiled, so the path counts, too.
    const bin = await cached(`go-${name}`, module + textsIn(module, /\.go$|\/go\.(mod|sum)$/), async (folder) => {
      await run('go', ['build', '-mod=readonly', '-o', `${folder}/`, './...'], { cwd: module, maxBuffer: 16 * 1024 * 1024 })
    })
    return { bin }
  } catch (error) {
    return missing(`the Go module ${name} can not be built: ${(error as Error).message}`)
  }
}
