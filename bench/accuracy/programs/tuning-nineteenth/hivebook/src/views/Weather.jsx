import { createResource, Suspense } from 'solid-js'
import { json } from '../api/client.js'

export function WeatherPanel(props) {
  const [forecast] = createResource(() => props.place, (place) => json(`/forecast/${place}`))
  return (
    <Suspense fallback={<p>…</p>}>
      <p>{forecast()?.today.celsius.toFixed(1)}</p>
    </Suspense>
  )
}

export function Chart(props) {
  const scale = () => props.height / Math.max(...props.values)
  const points = () => props.values.map((value, i) => `${i},${(value * scale()).toFixed(1)}`)
  const element = <svg viewBox={props.box.join(' ')}><polyline points={points().join(' ')} /></svg>
  return element
}
