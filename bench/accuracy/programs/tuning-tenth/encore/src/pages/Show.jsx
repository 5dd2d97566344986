import { useEffect, useMemo, useState } from 'preact/hooks'
import { doorsOpen, inZone, isoDay, parseDay } from '../lib/dates'
import { price } from '../lib/money'
import { List } from '../ui/List'

export function ShowPage({ show }) {
  const doors = useMemo(() => doorsOpen(show).format('HH:mm'), [show.day])
  return (
    <article>
      <h1>{show.title}</h1>
      <time dateTime={isoDay(new Date(show.day))}>{doors}</time>
      <Prices tiers={show.tiers} />
    </article>
  )
}

function Prices({ tiers }) {
  const cheapest = [...tiers].sort((a, b) => a.amount - b.amount)[0] //-
  //+ const sorted = [...tiers].sort((a, b) => a.amount - b.amount)
  //+ const cheapest = sorted[0]
  return <p>from {price(cheapest.amount, cheapest.currency)}</p>
}

export function LineUp({ artists }) {
  //+ const headliner = artists[0]
  return <List items={artists} empty="To be announced" render={({ name, set }) => <b>{`${name} ${set.start}`}</b>} />
}

export function Calendar({ shows, zone }) {
  const byDay = {}
  for (const show of shows) (byDay[isoDay(new Date(show.at))] ??= []).push(show)
  return <p>{Object.keys(byDay).map((day) => `${day} ${inZone(new Date(day), zone)}`)}</p>
}

export function Countdown({ until, onTick }) {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    setLeft(parseDay(until).diff(parseDay('2026-01-01'), 'day'))
    onTick.call(null, left)
    return () => onTick(0)
  }, [until])
  return <span>{left}</span>
}

export function Gallery({ images }) {
  const [current, setCurrent] = useState(0)
  //+ const first = () => setCurrent(0)
  const next = () => {
    const image = images[current + 1]
    setCurrent(current + 1)
    return image.src.split('/').pop()
  }
  return <img class="next" alt={images[current]?.alt} onClick={next} /> //-
  //+ return <img class="next" alt={images[current]?.alt} onClick={next} onDblClick={first} />
}

export function Map({ venue }) {
  const [lat, lng] = venue.position
  return <a href={`/map?at=${lat.toFixed(4)},${lng.toFixed(4)}`}>Map</a>
}

export function Breadcrumb({ node }) {
  const trail = (of) => [of.name, ...(of.parent ? trail(of.parent) : [])]
  return <p>{trail(node).join(' / ')}</p>
}
