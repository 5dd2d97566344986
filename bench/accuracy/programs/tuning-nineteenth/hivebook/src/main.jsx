import { ErrorBoundary } from 'solid-js'
import { render } from 'solid-js/web'
import { ENTRIES } from './entries.jsx'

const { door, wrap, signal } = globalThis.pageSettings
const printed = []
let current
let done

function record(error) {
  const isObject = typeof error === 'object' && error !== null
  const type = isObject ? (error.code ? String(error.code) : error.name) : ''
  printed.push(JSON.stringify({ bug: current[0], type: type ?? '', message: isObject ? error.message : String(error), stack: (isObject && error.stack) || '', span: current[1], kind: 1, signal }))
  done()
}

globalThis.pageFailed = (error) => record(error)
globalThis.addEventListener?.('error', (event) => {
  event.preventDefault()
  record(event.error)
})
globalThis.addEventListener?.('unhandledrejection', (event) => {
  event.preventDefault()
  record(event.reason)
})

const counted = (run) => (...values) => {
  counted.calls = (counted.calls ?? 0) + 1
  return run(...values)
}

async function settle(result) {
  try {
    await result
  } catch (error) {
    record(error)
  }
}

/** What is shown stands in the panel; what is done is waited for. */
function show(run, panel) {
  const made = []
  const inner = wrap === 'layers' ? counted(counted(run)) : run
  const stop = render(() => <ErrorBoundary fallback={(error) => void record(error)}>{collect(inner, made)}</ErrorBoundary>, panel)
  if (typeof made[0]?.then === 'function') void settle(made[0])
  setTimeout(stop, 120)
}

function collect(run, made) {
  const result = run()
  made.push(result)
  return typeof result?.then === 'function' ? null : result
}

function press(run, panel) {
  try {
    const result = wrap === 'layers' ? counted(counted(run))() : run()
    if (typeof result?.then === 'function') void settle(result)
    else if (typeof result === 'object' || typeof result === 'function') panel.append('')
  } catch (error) {
    record(error)
  }
}

function Action(props) {
  const [, title, run] = props.entry
  const act = () => {
    // Views are rendered in a boundary, all else is done by the press itself.
    if (/(table|badge|mark|timeline|panel|chart)$/.test(title)) show(run, props.panel)
    else press(run, props.panel)
  }
  const onPress = () => {
    if (door === 'timer') setTimeout(act, 1)
    else if (door === 'promise') void Promise.resolve().then(act)
    else act()
  }
  return <button onClick={onPress}>{title}</button>
}

async function main() {
  const page = document.createElement('main')
  document.body.append(page)
  for (const entry of ENTRIES) {
    current = entry
    const host = document.createElement('div')
    const panel = document.createElement('section')
    page.append(host, panel)
    const stop = render(() => <Action entry={entry} panel={panel} />, host)
    await new Promise((resolve) => {
      let open = true
      done = () => {
        if (open) resolve()
        open = false
      }
      setTimeout(done, 1500)
      const button = host.querySelector('button')
      if (globalThis.pagePress) globalThis.pagePress(button)
      else button.click()
    })
    stop()
  }
  globalThis.pageDone(printed.join('\n'))
}

// Events are delegated from the end of this file on.
void Promise.resolve().then(main)
