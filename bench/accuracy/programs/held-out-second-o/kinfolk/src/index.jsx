import { Component, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { entries } from './entries'

const { seed, door, strict, signal } = globalThis.pageSettings
const lines = []
let settle = () => undefined

function report(index, error) {
  const [bug, span] = entries[index]
  const type = error.code ? String(error.code) : error.name
  lines.push(JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span, kind: 1 }))
  settle()
}

function context(index) {
  let state = (seed * 7919 + index * 104729) >>> 0
  const num = (low, high) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return low + Math.floor((state / 4294967296) * (high - low + 1))
  }
  const of = (...all) => all[num(0, all.length - 1)]
  num(0, 1)
  return {
    num,
    of,
    id: () => num(1000, 99999),
    first: () => of('Ada', 'Emil', 'Hedda', 'Josef', 'Maren', 'Pavel', 'Ruth', 'Tilde'),
    last: () => of('Albrecht', 'Blomqvist', 'Carver', 'Dahl', 'Ivers', 'Kovar', 'Mistry', 'Novak'),
  }
}

class Boundary extends Component {
  state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  componentDidCatch(error) {
    report(this.props.index, error)
  }

  render() {
    return this.state.failed ? <p>Something broke.</p> : this.props.children
  }
}

function perform(index, show) {
  try {
    const result = entries[index][2](context(index))
    if (typeof result?.then === 'function') result.catch((error) => report(index, error))
    else if (result?.$$typeof) show(result)
  } catch (error) {
    report(index, error)
  }
}

function Page() {
  const [index, setIndex] = useState(0)
  const [view, setView] = useState(null)
  globalThis.pageNext = (next) => {
    setView(null)
    setIndex(next)
  }
  const press = () => {
    if (door === 'timer') setTimeout(() => perform(index, setView), 1)
    else perform(index, setView)
  }
  return (
    <main>
      <button onClick={press}>Go</button>
      <Boundary key={index} index={index}>
        {view}
      </Boundary>
    </main>
  )
}

const container = document.getElementById('root')
createRoot(container).render(strict ? <StrictMode><Page /></StrictMode> : <Page />)

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function walk() {
  await wait(100)
  for (const index of entries.keys()) {
    globalThis.pageNext(index)
    await wait(15)
    const settled = new Promise((resolve) => (settle = resolve))
    globalThis.pagePress(container)
    await Promise.race([settled, wait(1500)])
    await wait(1)
  }
  globalThis.pageDone(lines.join('\n'))
}

void walk()
