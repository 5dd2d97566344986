import { useEffect, useState } from 'react'
import { useCart } from '../state/cart'
import { useSettings } from '../state/settings'
import { grams, money } from '../shared/format'

export function PriceTag({ cents, currency }) {
  return <span className="price">{money(cents, currency)}</span>
}

export function MealCard({ meal, onOpen }) {
  const { settings } = useSettings()
  const { dispatch } = useCart()
  return (
    <article>
      <img src={meal.photo.url} alt="" />
      <PriceTag cents={meal.price} currency={meal.currency ?? settings.currency} />
      <button data-role="open" onClick={() => onOpen(meal.id)} />
      <button data-role="add" onClick={() => dispatch({ type: 'add', meal })} />
      <button data-role="more" onClick={() => dispatch({ type: 'more', id: meal.id })} />
    </article>
  )
}

export function Ingredients({ of }) {
  const sorted = [...of].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <ul>
      {sorted.map((each) => (
        <li key={each.name}>
          {each.name} {grams(each.amount)}
        </li>
      ))}
    </ul>
  )
}

const BADGES = { vegan: () => <b>Vegan</b>, spicy: () => <b>Spicy</b> }

export function Badge({ kind }) {
  const Icon = BADGES[kind]
  return <Icon />
}

export function Description({ meal }) {
  return <p>{meal.description}</p>
}

export function Story({ html }) {
  return <div dangerouslySetInnerHTML={html} />
}

export function Rating({ stars, style }) {
  return <span style={style}>{'*'.repeat(stars)}</span>
}

export function Favourite({ meal, signedIn }) {
  if (!signedIn) return null
  const [liked, like] = useState(meal.liked)
  useEffect(() => undefined, [liked])
  return <button data-role="like" onClick={() => like(!liked)} />
}

export function Toggle({ meal, open }) {
  const [state, setState] = useState({ open })
  const extra = state.open ? useExtra(meal) : null
  return <button data-role="toggle" onClick={() => setState({ open: !state.open })} title={extra} />
}

function useExtra(meal) {
  const [extra] = useState(() => meal.extras.join(', '))
  return extra
}
