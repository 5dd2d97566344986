import type { IncomingMessage } from 'node:http'
import { MAX_BODY_BYTES } from './inputs.ts'
import { ApiProblem } from './problem.ts'

/** The JSON body of a write. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  if (mediaType !== 'application/json')
    throw new ApiProblem('unsupported-media-type', `Cannot take a body of type ${JSON.stringify(mediaType)}: send application/json.`)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES)
      throw new ApiProblem('body-too-large', `Cannot take a body of over ${MAX_BODY_BYTES} bytes.`, { headers: { Connection: 'close' } })
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new ApiProblem('bad-request', `Cannot read the body as JSON: ${(error as Error).message}`, {
      errors: [{ at: 'body', expected: 'JSON' }],
    })
  }
}
