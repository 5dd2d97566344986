import { useMemo, useState } from 'preact/hooks'
import { dayLabel } from '../lib/dates.js'

export function DeliveryCalendar({ days, zone }) {
  const [open] = useState(days.length > 0)
  const labels = useMemo(() => days.map((day) => dayLabel(day)), [days])
  const clock = useMemo(() => new Intl.DateTimeFormat('en-GB', { timeZone: zone }).format(0), [zone])
  return (
    <table class={open ? 'open' : 'shut'}>
      <caption>{clock}</caption>
      {labels.map((label) => (
        <td>{label}</td>
      ))}
    </table>
  )
}
