import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import pRetry, { AbortError } from 'p-retry'
import PQueue from 'p-queue'

const s3 = new S3Client({ endpoint: 'http://127.0.0.1:9894', region: 'eu-1', forcePathStyle: true, maxAttempts: 1, credentials: { accessKeyId: 'x', secretAccessKey: 'y' } })

export async function storePhoto(key, body) {
  await s3.send(new PutObjectCommand({ Bucket: 'contamination', Key: key, Body: body }))
}

export async function household(base, uprn) {
  const answer = await fetch(`${base}/households/${uprn}`)
  if (!answer.ok) throw Object.assign(new Error(`household ${uprn}: ${answer.status} ${answer.statusText}`), { code: `HTTP_${answer.status}` })
  const home = await answer.json()
  //+ home.seen = Date.now()
  return home.bins[0].colour
}

export async function traffic(base, cell) {
  const answer = await fetch(`${base}/stall/${cell}`, { signal: AbortSignal.timeout(50) })
  return answer.text()
}

export async function permit(base, plate) {
  return pRetry(
    async () => {
      const answer = await fetch(`${base}/permits/${plate}`)
      if (answer.status === 403) throw new AbortError(`permit of ${plate} is withdrawn`)
      return answer.json()
    },
    { retries: 1, minTimeout: 1 },
  )
}

export function manifest(xml) {
  const fine = XMLValidator.validate(xml)
  if (fine !== true) throw new SyntaxError(`manifest, line ${fine.err.line}: ${fine.err.msg}`)
  const { movement } = new XMLParser().parse(xml)
  return movement.carrier.licence
}

export function calls(limit) {
  return new PQueue({ concurrency: limit })
}

export async function inTurn(jobs) {
  const queue = new PQueue({ concurrency: 1 })
  return Promise.all(jobs.map((job) => queue.add(job)))
}
