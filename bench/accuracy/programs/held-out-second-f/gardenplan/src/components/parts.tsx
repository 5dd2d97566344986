// @ts-nocheck
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { label } from '../lib/dates'
import { litres, peak, price, stars } from '../lib/numbers'
import { useAction } from '../hooks/useAction'

export const DateBadge = ({ day }: { day: string }) => <time>{label(day)}</time>

export const Price = ({ cents, currency }: { cents: number; currency: string }) => <b>{price(cents, currency)}</b>

export const Water = ({ amount }: { amount: number }) => <span>{litres(amount)}</span>

export function Chart({ values }: { values: number[] }) {
  //+ const unit = 'l'
  const top = peak(values)
  return <meter max={top} value={values[0]} /> //~ return <meter title={unit} max={top} value={values[0]} />
}

export const Rating = ({ value }: { value: number }) => <i>{stars(value)}</i>

export function Tags({ tags }: { tags: string[] }) {
  //+ if (tags === null) return null
  const all = [...tags, 'garden']
  return <ul>{all.map((tag) => <li key={tag}>{tag}</li>)}</ul>
}

export const Note = ({ note }: { note: string }) => <p>{note}</p> //~ export const Note = ({ note }: { note: string }) => <p className="note">{note}</p>

const SHAPES: Record<string, () => string> = { square: () => '■', round: () => '●' }

export const Shape = ({ kind }: { kind: string }) => <span>{SHAPES[kind]!()}</span>

export function Counter({ start }: { start: number }) {
  const [count, setCount] = useState(start)
  if (count !== Number.NaN) setCount(count + 1)
  return <output>{count}</output>
}

export function Focused({ shown }: { shown: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current!.focus()
  }, [])
  return shown ? <input ref={input} /> : <em>hidden</em>
}

export function Back() {
  const navigate = useNavigate()
  return <button onClick={() => navigate(-1)}>Back</button>
}

export function Press({ text, action }: { text: string; action: () => unknown }) {
  const [run, busy] = useAction(action)
  return (
    <button data-press disabled={busy} onClick={run}>
      {text}
    </button>
  )
}

export const Icons: Record<string, () => JSX.Element> = { rain: () => <i>r</i>, sun: () => <i>s</i> }

export function Icon({ name }: { name: string }) {
  const Shown = Icons[name]!
  return <Shown />
}

export function Grid({ columns, rows }: { columns: number; rows: number }) {
  const cells = new Array(columns - rows).fill('')
  return <table>{cells.map((_, i) => <tbody key={i} />)}</table>
}
