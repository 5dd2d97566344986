import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { application } from './app'
import { compose, overHttp, overJobs, STACKS } from './doors/run'
import { scenarios } from './scenarios'

const { SEED, DOOR, WRAP = 'none' } = process.env

const partners = http.createServer((request, response) => {
  if (request.url!.startsWith('/page')) response.end('<!doctype html><title>Moved</title>')
  else if (request.url!.startsWith('/lines')) response.end(`{"celsius":21}\n{"cels`)
})

async function main(): Promise<void> {
  partners.listen(0, '127.0.0.1')
  await once(partners, 'listening')
  const handlers = application(`http://127.0.0.1:${(partners.address() as AddressInfo).port}`, 'http://127.0.0.1:9107')
  const calls = scenarios(Number(SEED)).map(([bug, route, input]) => ({ bug, route, input }))
  const dispatch = (row: number): Promise<unknown> => compose(STACKS[WRAP]!, handlers.get(calls[row]!.route)!)(calls[row]!.route, calls[row]!.input)
  const failed = (row: number, thrown: unknown): void => {
    const { bug, route } = calls[row]!
    const error = thrown as Error & { code?: unknown }
    const type = error.code ? String(error.code) : error.name
    const span = DOOR === 'http' ? route : `job ${route.split('/')[1]}`
    process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack: error.stack ?? '', span, kind: DOOR === 'http' ? 2 : 5 })}\n`)
  }
  await (DOOR === 'http' ? overHttp : overJobs)(calls, dispatch, failed)
  process.exit(0)
}

void main()
