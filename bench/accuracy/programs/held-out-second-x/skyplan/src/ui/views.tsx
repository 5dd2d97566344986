// @ts-nocheck
import { render } from 'preact-render-to-string'
import { Actions, Chart, Distance, Gallery, Greeting, MoonBadge, PlanTable, Progress, TargetCard, Tree } from './cards'
import { band, slots } from '../plan/store'
import { night } from '../util/format'

export const targetView = (target): string => render(<TargetCard target={target} />)
export const moonView = (moon): string => render(<MoonBadge moon={moon} />)
export const planView = (list, notes): string => render(<PlanTable slots={list} notes={notes} />)
export const greeting = (): string => render(<Greeting />)
export const progressView = (done, planned): string => render(<Progress done={done} planned={planned} />)
export const distanceView = (value, unit): string => render(<Distance value={value} unit={unit} />)
export const galleryView = (images): string => render(<Gallery images={images} />)
export const chartView = (series): string => render(<Chart series={series} />)
export const treeView = (node): string => render(<Tree node={node} />)

export function bandView(): string {
  return `${slots.value.length}: ${band.value}`
}

export function press(onPick, target): void {
  const button = Actions({ onPick, target })
  button.props.onClick()
}

export const heading = (date, pattern): string => `Night of ${night(date, pattern)}`
