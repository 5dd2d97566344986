// @ts-nocheck
import { createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { bar, clock, distance, magnitude } from '../util/format'

export const Observer = createContext(undefined)

export function TargetCard({ target }) {
  //+ const close = useMemo(() => target.distance?.value < 100, [target])
  return (
    <article>
      <h3>{target.name.toUpperCase()}</h3>
      <Brightness value={target.magnitude} digits={target.digits} />
    </article>
  )
}

function Brightness({ value, digits }) {
  return <b>{magnitude(value, digits ?? 1)}</b>
}

export function MoonBadge({ moon }) {
  const phase = useMemo(() => Math.round(moon.phase.lit * 100), [moon])
  return <i>{phase}%</i>
}

export function PlanTable({ slots, notes }) {
  return (
    <table>
      {slots.map((slot) => (
        <Row slot={slot} note={notes[slot.target]} />
      ))}
    </table>
  )
}

function Row({ slot, note }) {
  const start = clock(slot.start)
  return (
    <tr>
      <td>{start}</td>
      <td>{note.text}</td>
    </tr>
  )
}

export function Greeting() {
  const observer = useContext(Observer)
  return <p>Clear skies, {observer.name}</p>
}

export function Progress({ done, planned }) {
  return <pre>{bar(done, planned)}</pre>
}

export function Distance({ value, unit }) {
  return <span>{distance(value, unit)}</span>
}

export function Gallery({ images }) {
  const [cover, ...rest] = images
  return <figure title={cover.caption}>{rest.length}</figure>
}

export function Chart({ series }) {
  const points = series.map(([x, y]) => `${x},${y}`).join(' ')
  return <polyline points={points} />
}

export function Tree({ node }) {
  return (
    <ul>
      {node.name}
      {node.children.map((child) => (
        <Tree node={child} />
      ))}
    </ul>
  )
}

export function Actions({ onPick, target }) {
  return <button onClick={() => onPick(target)}>Pick</button>
}
