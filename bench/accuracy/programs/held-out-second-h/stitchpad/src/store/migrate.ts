// @ts-nocheck
const STEPS = {
  1: (chart) => ({ ...chart, version: 2, palette: chart.colours }),
  2: (chart) => ({ ...chart, version: 3, width: chart.size.split('x')[0] }),
}

export function migrate(chart) {
  if (chart.version === 4) return chart
  return migrate(STEPS[chart.version](chart))
}

export function parents(folders: Record<string, string>, name: string): string {
  const parent = folders[name]
  //+ if (parent === '') return name
  if (parent === undefined) return name
  return `${parents(folders, parent)}/${name}`
}
