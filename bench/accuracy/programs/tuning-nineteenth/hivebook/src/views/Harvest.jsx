import { For, Show, createMemo } from 'solid-js'
import { day, kilos } from '../lib/format.js'

export function HarvestTable(props) {
  const sorted = createMemo(() => [...props.rows].sort((a, b) => a.year - b.year))
  return (
    <table>
      <tbody>
        <For each={sorted()}>{(row) => <HarvestRow row={row} />}</For>
      </tbody>
    </table>
  )
}

function HarvestRow(props) {
  const weight = kilos(props.row.grams)
  const place = props.row.apiary.name
  return (
    <tr>
      <td>{weight}</td>
      <td>{place}</td>
      <td>
        <Show when={props.row.at}>{(at) => <time>{day(at())}</time>}</Show>
      </td>
    </tr>
  )
}
