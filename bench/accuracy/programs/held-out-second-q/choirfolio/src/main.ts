// @ts-nocheck
import { Pick } from './core/pick'
import { occasions } from './occasions'

const settings = globalThis.pageSettings
const lines: string[] = []

/** What `span.recordException` of the SDK makes of an exception. */
function recorded(bug: string, span: string, problem: any): void {
  const type = problem.code ? String(problem.code) : (problem.name ?? '')
  lines.push(JSON.stringify({ bug, type, message: problem.message ?? '', stack: problem.stack ?? '', span, kind: 0 }))
}

async function pressed(i: number): Promise<void> {
  const [bug, span, act] = occasions[i]!
  try {
    await act(new Pick(settings.seed * 57 + i))
  } catch (problem) {
    recorded(bug, span, problem)
  }
}

const viaClick = (i: number): Promise<void> =>
  new Promise((done) => {
    const button = document.createElement('button')
    button.addEventListener('click', () => {
      pressed(i).then(done)
    })
    button.click()
  })

const viaTimer = (i: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(function tick() {
      pressed(i).then(done)
    }, 1)
  })

async function visit(): Promise<void> {
  for (const i of occasions.keys()) await (settings.door === 'timer' ? viaTimer(i) : viaClick(i))
  globalThis.pageDone(lines.join('\n'))
}

void visit()
