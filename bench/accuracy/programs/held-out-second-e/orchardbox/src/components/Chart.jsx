export function Chart({ series, scale }) {
  const highest = series.reduce((most, point) => (point.kilos > most.kilos ? point : most))
  //+ const width = series.length * 4
  const bars = series.map((point) => scale(point.kilos / highest.kilos))
  return (
    <svg>
      {bars.map((height) => (
        <rect height={height} />
      ))}
    </svg>
  )
}

export function Legend({ colours, crop }) {
  const { fill, stroke } = colours[crop]
  return <span style={{ background: fill, border: stroke }}>{crop}</span>
}
