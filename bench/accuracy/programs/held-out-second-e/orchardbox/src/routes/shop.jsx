import { BoxCard } from '../components/BoxCard.jsx'
import { percent } from '../lib/money.js'

export function Shop({ boxes, featured }) {
  const first = boxes[featured]
  return (
    <div>
      <strong>{first.badge}</strong>
      {boxes.map((box) => (
        <BoxCard box={box} />
      ))}
    </div>
  )
}

export function discountText(offer) {
  return `Save ${percent(offer.share, offer.digits)}`
}

export function sortBoxes(boxes, by) {
  const sorters = { price: (a, b) => a.price - b.price, name: (a, b) => a.name.localeCompare(b.name) }
  return [...boxes].sort((a, b) => sorters[by](a, b))
}

export function compare(a, b) {
  const left = a.nutrients.find((each) => each.kind === 'fibre')
  const right = b.nutrients.find((each) => each.kind === 'fibre')
  return left.grams - right.grams
}
