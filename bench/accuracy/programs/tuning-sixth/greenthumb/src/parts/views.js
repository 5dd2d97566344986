import { el, useContext, useEffect, useMemo } from '../runtime/hooks.js'
import { t } from '../runtime/text.js'

export const Units = { context: { name: 'Units' } }
export const Garden = { context: { name: 'Garden' } }

export function Plant({ plant }) {
  const title = useMemo(() => t('plant.title', plant))
  return [title, el(Water, { plant })]
}

export function Water({ plant }) {
  const { litres } = useContext(Units.context)
  return `${plant.water} ${litres}`
}

export function Shelf({ shelf }) {
  const { plants } = useContext(Garden.context)
  const here = plants.filter(({ room }) => room === shelf.name)
  return here.length === 0 ? t('shelf.none', { shelf: shelf.name }) : here.map((plant) => el(Plant, { plant }))
}

export function History({ plant }) {
  const text = t('plant.watered', plant)
  useEffect(() => plant.onSeen(plant.id))
  return text
}

export function Chart({ points, width }) {
  const columns = useMemo(() => new Array(Math.floor(width / points.length) - 1).fill('|'))
  return columns.join('')
}

export function Badge({ kind }) {
  return t(`badge.${kind}`, {})
}

/** The handler of a button, which is no component. */
export function onWater(plant) {
  const { litres } = useContext(Units.context)
  return plant.water * litres
}
