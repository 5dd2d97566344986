import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cached } from '../cache.ts'
import { freePort, launch, missing, temporaryFolder } from './server.ts'
import type { Missing, Server } from './server.ts'

const run = promisify(execFile)
const BUILDER = 'go.opentelemetry.io/collector/cmd/builder@v0.161.0'

/** `url` is its OTLP/HTTP receiver; `output` what its debug exporter and its log printed so far. */
export interface Collector extends Server {
  output(): string
}

/**
 * A real OpenTelemetry Collector (Go, core and contrib 0.161), built on first use, which takes minutes. `configs` are merged after each
 * other as `--config` does; in their text `${env:OTLP_HTTP}` is the address that the OTLP receiver must listen on.
 */
export async function startCollector(configs: string[], env: Record<string, string> = {}): Promise<Collector | Missing> {
  let binary: string
  try {
    binary = await collectorBinary()
  } catch (error) {
    return missing(`the OpenTelemetry Collector can not be built: ${(error as Error).message}`)
  }
  const { folder, remove } = await temporaryFolder('collector')
  const paths = await Promise.all(
    configs.map(async (text, index) => {
      const path = join(folder, `${index}.yaml`)
      await writeFile(path, text)
      return path
    }),
  )
  const address = `127.0.0.1:${await freePort()}`
  const url = `http://${address}`
  try {
    const collector = await launch({
      command: binary,
      args: paths.flatMap((path) => ['--config', path]),
      env: { ...process.env, ...env, OTLP_HTTP: address },
      ready: async () => (await fetch(url)).status > 0,
    })
    return {
      url,
      output: () => collector.output(),
      stop: async () => {
        await collector.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

async function collectorBinary(): Promise<string> {
  await run('go', ['version'])
  const manifest = await readFile(join(import.meta.dirname, 'builder.yaml'), 'utf8')
  const folder = await cached('otelcol', manifest, async (folder) => {
    const path = join(folder, 'builder.yaml')
    await writeFile(path, manifest.replace('dist:\n', `dist:\n  output_path: ${folder}\n`))
    await run('go', ['run', BUILDER, '--config', path], { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  })
  return join(folder, 'otelcol')
}
