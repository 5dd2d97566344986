import { sendFiles, type UploadOrigin } from '../../../sdk/shared/debug-ids/send-files.ts'
import { askPatiently, type Server } from '../server.ts'
import { planUpload } from './upload/plan-upload.ts'

export interface UploadOptions {
  server: Server
  origin: UploadOrigin
  /** What stands before the path of a file below the folder, as stack frames have it. */
  prefix: string
  dryRun: boolean
}

/** `faultline sourcemaps upload`: a line for each file, then a summary. Resolves with the exit code. */
export async function upload(folder: string, { server, origin, prefix, dryRun }: UploadOptions): Promise<number> {
  const { groups, skipped, failed } = await planUpload(folder, prefix)
  const counts = { new: 0, there: 0, skipped: skipped.length, failed: failed.length }
  let withoutId = 0
  for (const { name, why } of skipped) say('skipped', `${name}: ${why}`)
  for (const { name, why } of failed) say('failed', `${name}: ${why}`)
  if (groups.length === 0) {
    process.stderr.write(`Cannot upload as ${folder} holds no script with a source map.\n`)
    return 1
  }
  if (dryRun) {
    for (const { name, size } of groups.flat()) say('would go', `${name}  ${size} bytes`)
    process.stdout.write('Nothing was sent.\n')
    return failed.length > 0 ? 1 : 0
  }
  const post = (form: () => FormData): Promise<unknown> => askPatiently(server, '/artifacts', { form })
  for await (const sent of sendFiles(post, origin, groups)) {
    counts[sent.outcome]++
    if (sent.outcome === 'failed') say('failed', `${sent.name}: ${sent.why}`)
    else {
      if (sent.debugId === '') withoutId++
      say(sent.outcome, `${sent.name}${sent.debugId === '' ? '' : `  ${sent.debugId}`}`)
    }
  }
  const { service, release, dist } = origin
  const summary = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`)
  process.stdout.write(`${service} ${release}${dist === '' ? '' : ` (${dist})`} at ${server.url}: ${summary.join(', ')}.\n`)
  if (withoutId > 0) {
    process.stdout.write(`${withoutId} have no debug id, so they are found by service, release and name alone: --inject gives them one.\n`)
  }
  return counts.failed > 0 ? 1 : 0
}

function say(outcome: string, text: string): void {
  const stream = outcome === 'failed' ? process.stderr : process.stdout
  stream.write(`${outcome.padEnd(9)}  ${text}\n`)
}
