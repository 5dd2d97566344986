import { createContext } from 'preact'
import { useContext, useMemo, useReducer } from 'preact/hooks'
import { reducer } from '../state/store.js'
import { shown } from '../lib/dates.js'

export const Member = createContext(null)

export function Greeting() {
  const member = useContext(Member)
  return <h1>Welcome back, {member.name}</h1>
}

function PlotCard({ plot }) {
  return (
    <article>
      <h2>{plot.id}</h2>
      <p>{plot.tenant.since.year}</p>
    </article>
  )
}

export function PlotList({ plots }) {
  return (
    <section>
      {plots.map((plot) => (
        <PlotCard plot={plot} />
      ))}
    </section>
  )
}

export function Notices({ notices }) {
  const sorted = useMemo(() => [...notices].sort((a, b) => a.title.localeCompare(b.title)), [notices])
  return (
    <ul>
      {sorted.map((notice) => (
        <li>{notice.title}</li>
      ))}
    </ul>
  )
}

export function Calendar({ days }) {
  return (
    <ol>
      {days.map((day) => (
        <li>{shown(day.date)}</li>
      ))}
    </ol>
  )
}

export function FilterBar({ action }) {
  const [state, dispatch] = useReducer(reducer, { filter: {} })
  if (state.filter.use === undefined) dispatch(action)
  return <p>{state.filter.use}</p>
}

export function Harvest({ weights }) {
  const total = Object.values(weights).reduce((sum, each) => sum + each.kilograms.toFixed(1), '')
  return <p>{total}</p>
}

export function Photo({ photo }) {
  const { width, height } = photo.sizes.large
  return <img width={width} height={height} />
}
