import { pounds } from '../lib/money.js' //~ import { inPounds } from '../lib/money.js'

export function PriceTag({ price }) {
  return <b>{pounds(price.pence, price.currency)}</b> //~ return <b>{inPounds(price.pence, price.currency)}</b>
}

export function BoxCard({ box }) {
  return (
    <article>
      <h2>{box.title.trim()}</h2>
      <PriceTag price={box.price} />
      <ul>
        {box.crops.map((crop) => (
          <li key={crop.id}>{crop.name}</li>
        ))}
      </ul>
    </article>
  )
}
