// @ts-nocheck
import { board } from './board.ts'

const { seed, door, wrap } = (globalThis as any).pageSettings
const lines: string[] = []

function report(bug: string, failure: any): void {
  const of = { bug, type: '', message: '', stack: '', span: door === 'press' ? 'click' : 'tick', kind: 1 }
  if (typeof failure === 'string') of.message = failure
  else if (failure) {
    of.type = String(failure.code ?? '') || String(failure.name ?? '')
    of.message = String(failure.message ?? '')
    of.stack = String(failure.stack ?? '')
  }
  lines.push(JSON.stringify(of))
}

const traced = (work: () => unknown): unknown => work()
const guarded = (work: () => unknown): unknown => traced(() => work())

async function press(bug: string, work: () => unknown): Promise<void> {
  try {
    await (wrap === 'layers' ? guarded(work) : work())
  } catch (failure) {
    report(bug, failure)
  }
}

async function start(): Promise<void> {
  for (const [bug, work] of board(seed)) {
    if (door === 'timer') await new Promise<void>((done) => setTimeout(() => void press(bug, work).then(done), 0))
    else await press(bug, work)
  }
  ;(globalThis as any).pageDone(lines.join('\n'))
}

void start()
