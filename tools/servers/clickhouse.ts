import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { freePort, launch, missing, temporaryFolder } from './server.ts'
import type { Missing, Server } from './server.ts'

/**
 * A real ClickHouse over HTTP (26.7, the engine inside chdb's library), on a free port of loopback, with a folder of its own that
 * `stop` removes. `url` is like `http://127.0.0.1:8123`; user `default`, no password, database `default`.
 */
export async function startClickHouse(): Promise<Server | Missing> {
  const library = engineLibrary()
  if (library === undefined) return missing(`chdb has no engine library for ${process.platform} ${process.arch}`)
  const { folder, remove } = await temporaryFolder('clickhouse')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const script = join(import.meta.dirname, 'clickhouse.py')
  try {
    const server = await launch({
      command: 'python3',
      args: [script, library, folder, String(port), String(await freePort())],
      ready: async () => (await (await fetch(`${url}/ping`)).text()) === 'Ok.\n',
    })
    return {
      url,
      stop: async () => {
        await server.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    return missing((error as Error).message)
  }
}

/** The shared library in the platform package that npm chose for this machine. */
function engineLibrary(): string | undefined {
  const require = createRequire(createRequire(import.meta.url).resolve('chdb'))
  for (const name of [`lib-${process.platform}-${process.arch}-gnu`, `lib-${process.platform}-${process.arch}`]) {
    try {
      const library = join(dirname(require.resolve(`@chdb/${name}`)), 'libchdb.so')
      if (existsSync(library)) return library
    } catch {
      // Not the package of this platform.
    }
  }
  return undefined
}
