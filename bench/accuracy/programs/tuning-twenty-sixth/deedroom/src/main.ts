// @ts-nocheck
import http from 'node:http'
import { mkdirSync } from 'node:fs'
import { desk } from './app/desk.js'
import { compose, doors } from './app/doors.js'
import { values } from './app/values.js'
import { path } from './archive/vault.js'
import { migrate } from './db/pool.js'

function record(bug, exception, span, kind) {
  const type = exception.code ? exception.code.toString() : exception.name
  process.stdout.write(`${JSON.stringify({ bug, type, message: exception.message, stack: exception.stack, span, kind })}\n`)
}

const register = http.createServer((request, response) => {
  if (request.url.startsWith('/slow')) return void setTimeout(() => response.end('late'), 300)
  const [status, body] = request.url.startsWith('/identity') ? [502, ''] : request.url.startsWith('/guardian') ? [200, '{}'] : [200, '{"page":1,"items":[]}']
  response.writeHead(status).end(body)
})

async function main() {
  mkdirSync(path('x'), { recursive: true })
  await migrate()
  await new Promise((resolve) => register.listen(Number(process.env.REGISTER_PORT), '127.0.0.1', resolve))
  const [door, span, kind] = doors[process.env.DOOR]
  for (const [index, [bug, work]] of desk.entries()) {
    const step = compose(work, process.env.WRAP)
    await door(async () => {
      try {
        await step(values(Number(process.env.SEED), index))
        console.error(`nothing thrown: ${bug}`)
      } catch (error) {
        record(bug, error, span, kind)
      }
    })
  }
  process.exit(0)
}

main()
