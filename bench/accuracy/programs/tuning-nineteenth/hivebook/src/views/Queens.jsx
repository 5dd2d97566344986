import { createEffect, createSignal, useContext, createContext } from 'solid-js'
import { Dynamic } from 'solid-js/web'

const Season = createContext()
const MARKS = { white: (p) => <i>{p.year}</i>, blue: (p) => <b>{p.year}</b> }

export function QueenBadge(props) {
  const season = useContext(Season)
  return <span class={season.colour}>{props.queen.mark}</span>
}

export function QueenMark(props) {
  return <Dynamic component={MARKS[props.colour].bind(null)} year={props.year} />
}

export function QueenTimeline(props) {
  const [latest, setLatest] = createSignal('')
  createEffect(() => {
    const last = props.events.at(-1)
    setLatest(last.kind.toUpperCase())
  })
  return <ol>{latest()}</ol>
}
