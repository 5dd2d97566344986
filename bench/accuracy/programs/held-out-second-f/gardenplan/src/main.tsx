// @ts-nocheck
import { createRoot } from 'react-dom/client'
import { App, Boundary } from './app/App'
import { entries } from './harness/scenarios'
import { begin, finish, report, reported } from './harness/telemetry'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const { wrap, door } = globalThis.pageSettings

async function visit(label: string, entry: () => any): Promise<void> {
  begin(label)
  const { path = '/screen', screen, bare } = entry()
  const place = document.createElement('div')
  document.body.appendChild(place)
  const root = createRoot(place, { onRecoverableError: () => {} })
  const render = () => root.render(bare === undefined ? <App path={path} screen={screen} wrap={wrap} /> : <Boundary>{bare}</Boundary>)
  if (door === 'timer') setTimeout(render, 1)
  else render()
  for (let i = 0; i < 12 && !reported(); i++) await pause(10)
  await pause(25)
  const button = place.querySelector('[data-press]')
  if (button !== null) {
    button.dispatchEvent(new Event('click', { bubbles: true, cancelable: true }))
    for (let i = 0; i < 30 && !reported(); i++) await pause(10)
  }
  root.unmount()
  place.remove()
}

async function main(): Promise<void> {
  for (const [label, entry] of entries) {
    try {
      await visit(label, entry)
    } catch (error) {
      report(error as Error)
    }
  }
  finish()
}

void main()
