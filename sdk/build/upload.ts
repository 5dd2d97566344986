import { saidBy } from '../shared/debug-ids/environment.ts'
import { sendFiles, type PlannedFile, type UploadOrigin } from '../shared/debug-ids/send-files.ts'
import type { BuildOptions } from './options.ts'
import { postTo } from './post.ts'

export interface Uploaded {
  /** `shop 1.2.3 at https://faultline.example: 4 new, 0 there`. */
  said: string
  /** A sentence each. */
  failed: string[]
}

/** Where files go: undefined where no server is named. */
export function serverOf({ url, upload = true }: BuildOptions, env: NodeJS.ProcessEnv): string | undefined {
  return upload ? url || env['FAULTLINE_URL'] || undefined : undefined
}

/** Sends scripts with their maps. Throws a sentence where nothing could be sent. */
export async function uploadGroups(
  server: string,
  groups: readonly PlannedFile[][],
  options: BuildOptions,
  env: NodeJS.ProcessEnv,
): Promise<Uploaded> {
  const origin = originOf(options, env)
  const post = postTo(server, options.token || env['FAULTLINE_TOKEN'])
  const counts = { new: 0, there: 0 }
  const failed: string[] = []
  for await (const sent of sendFiles(post, origin, groups)) {
    if (sent.outcome === 'failed') failed.push(`${sent.name}: ${sent.why}`)
    else counts[sent.outcome]++
  }
  const dist = origin.dist === '' ? '' : ` (${origin.dist})`
  return { said: `${origin.service} ${origin.release}${dist} at ${server}: ${counts.new} new, ${counts.there} there`, failed }
}

function originOf(options: BuildOptions, env: NodeJS.ProcessEnv): UploadOrigin {
  const said = saidBy(env)
  const { service = said.service, release = said.release, dist = said.dist, project } = options
  if (!service) throw new Error(missing('service', 'OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES', 'service.name'))
  if (!release) throw new Error(missing('release', 'OTEL_RESOURCE_ATTRIBUTES', 'service.version'))
  return { service, release, dist, project }
}

const missing = (option: string, variable: string, attribute: string): string =>
  `Cannot upload without a ${option}: \`${option}\` or ${variable} must say what the application sends as ${attribute}`
