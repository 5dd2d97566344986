// @ts-nocheck
import { direct, later, overHttp } from './http/app'
import { cases } from './cases'

const doors = { http: overHttp, cli: direct, cron: later }
const spans = { http: ['POST /desk', 1], cli: ['clutchdesk run', 0], cron: ['clutchdesk nightly', 0] }

async function main() {
  const door = process.env.DOOR ?? 'cli'
  for (const [bug, work] of cases(Number(process.env.SEED))) {
    const error = await doors[door](work)
    if (error === undefined) {
      process.stderr.write(`nothing failed: ${bug}\n`)
      continue
    }
    const type = error.code ? String(error.code) : error.name
    const [span, kind] = spans[door]
    process.stdout.write(`${JSON.stringify({ bug, type, message: error.message ?? '', stack: error.stack ?? '', span, kind })}\n`)
  }
  process.exit(0)
}

void main()
