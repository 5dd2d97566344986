import { Chart, Legend } from '../components/Chart.jsx'

export function Harvest({ report }) {
  return (
    <div>
      <Chart series={report.series} scale={report.scale} />
      {report.crops.map((crop) => (
        <Legend crop={crop} colours={report.colours} />
      ))}
    </div>
  )
}

export function Fields({ fields }) {
  return (
    <ol>
      {fields.map((field) => (
        <Field field={field} />
      ))}
    </ol>
  )
}

function Field({ field }) {
  const last = field.sowings[field.sowings.length - 1]
  return <li>{last.crop}</li>
}

export function rotate(plan, year) {
  const crops = plan.get(year)
  //+ plan.delete(year - 9)
  return crops.next
}

export function coordinates(text) {
  const pair = text.match(/(\d+),(\d+)/)
  return [Number(pair[1]), Number(pair[2])]
}

export function parseSensor(line) {
  const reading = JSON.parse(line)
  return reading.moisture.percent
}

export function forecast(days) {
  if (days > 14) throw new RangeError(`A forecast reaches 14 days, not ${days}`)
  return undefinedWeather(days)
}
