// @ts-nocheck
import { entries } from './entries'
import { labels } from './labels'
import { reset } from './plan/store'
import { Deal } from './util/deal'

const { seed, door, wrap } = globalThis.pageSettings

const out: string[] = []

/** As `recordException` of the SDK of JavaScript writes an exception. */
function record(bug: string, error: any): void {
  const text = typeof error === 'string'
  const type = text ? '' : error.code ? String(error.code) : error.name
  out.push(JSON.stringify({ bug, type: type ?? '', message: text ? error : (error.message ?? ''), stack: text ? '' : (error.stack ?? ''), span: door === 'timer' ? 'refresh' : 'click', kind: 0 }))
}

async function measured(work: () => unknown): Promise<unknown> {
  const before = Date.now()
  const value = await work()
  globalThis.spent = Date.now() - before
  return value
}

const traced = (work: () => unknown) => async (): Promise<unknown> => await measured(work)

function start(n: number): Promise<void> {
  const work = () => entries[n](new Deal(seed * 41 + n))
  const run = wrap === 'layers' ? traced(work) : work
  return new Promise((done) => {
    const go = async () => {
      try {
        await run()
      } catch (error) {
        record(labels[n], error)
      }
      reset()
      done()
    }
    if (door === 'timer') setTimeout(go, 1)
    else if (door === 'promise') Promise.resolve().then(go)
    else void go()
  })
}

async function all(): Promise<void> {
  for (let n = 0; n < entries.length; n++) await start(n)
  globalThis.pageDone(out.join('\n'))
}

void all()
