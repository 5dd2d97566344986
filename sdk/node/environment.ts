import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { Attributes } from '@opentelemetry/api'
import { contain } from '../core/contain.ts'
import type { Options } from '../core/types.ts'

type Known = Pick<Options, 'service' | 'release' | 'environment' | 'signal' | 'resource'>

/**
 * What the process is, where the options do not say it: by OpenTelemetry's variables, else by the package.json of the program, else by what npm says
 * of the script that it runs; the environment by NODE_ENV.
 */
export function environment(options: Known, env: Record<string, string | undefined> = process.env, program = process.argv[1]): Known {
  const said = readResource(env['OTEL_RESOURCE_ATTRIBUTES'])
  const { 'service.name': name, 'service.version': version, 'deployment.environment.name': stage, ...others } = said
  const own = packageOf(program)
  const service = options.service ?? env['OTEL_SERVICE_NAME'] ?? name ?? own.name ?? env['npm_package_name']
  const release = options.release ?? version ?? own.version ?? env['npm_package_version']
  const environment = options.environment ?? stage ?? others['deployment.environment'] ?? env['NODE_ENV']
  const signal = options.signal ?? SIGNALS[env['OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN'] ?? '']
  return {
    ...(service && { service }),
    ...(release && { release }),
    ...(environment && { environment }),
    ...(signal && { signal }),
    resource: { ...others, ...processAttributes(), ...options.resource },
  }
}

const SIGNALS: Record<string, Options['signal']> = { logs: 'logs', 'logs/dup': 'both' }

function processAttributes(): Attributes {
  return {
    'host.name': hostname(),
    'process.pid': process.pid,
    'process.runtime.name': 'nodejs',
    'process.runtime.version': process.versions.node,
  }
}

/** `key=value,key=value`, percent-encoded (OpenTelemetry specification, "Resource SDK"); what can not be read is left out. */
function readResource(text = ''): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=')
    if (at > 0) contain(() => (attributes[pair.slice(0, at).trim()] = decodeURIComponent(pair.slice(at + 1).trim())))()
  }
  return attributes
}

/** Of the folder of the program or the next one above; of the working folder where the program is a tool out of node_modules. */
function packageOf(program: string | undefined): { name?: string; version?: string } {
  const isTool = program === undefined || /[\\/]node_modules[\\/]/.test(program)
  for (let folder = isTool ? process.cwd() : dirname(program); ; folder = dirname(folder)) {
    const found = contain(() => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>)()
    // One without a name says no more than how its files are to be read.
    if (typeof found?.['name'] === 'string')
      return { name: found['name'], ...(typeof found['version'] === 'string' && { version: found['version'] }) }
    if (folder === dirname(folder)) return {}
  }
}
