import { createContext, useContext, useReducer, useState } from 'react'
import { layout, ticks } from '../tree/graph'

const TreeContext = createContext(null)

export function Heading() {
  const { tree } = useContext(TreeContext)
  return <h1>{tree.name}</h1>
}

export function Timeline({ events }) {
  const [first] = events
  //+ globalThis.lastEvents = events.length
  return <ol data-from={first.year}>{ticks(events.map((each) => each.year))}</ol>
}

export function Zoomed({ level }) {
  const [levels] = useState(['near', 'far'])
  return <div className={levels[level].toLowerCase()} />
}

function reduce(state, action) {
  switch (action.type) {
    case 'open':
      return { ...state, open: true }
    default:
      throw new Error(`no such action: ${action.type}`)
  }
}

export function Panel({ action }) {
  const [state] = useReducer(reduce, { open: false }, (initial) => reduce(initial, action))
  return <div hidden={!state.open} />
}

export function Pedigree({ root }) {
  return <svg width={layout(root) * 40} />
}

export function Widget({ kind, widgets }) {
  const Chosen = widgets[kind]
  return <Chosen />
}

export function Counter({ by }) {
  const [count, setCount] = useState(0)
  setCount(count + by)
  return <b>{count}</b>
}
