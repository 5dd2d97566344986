// @ts-nocheck
import { Counter, Focused, Note, Press, Price, Tags } from '../components/parts'
import * as garden from '../api/garden'
import { digits, seeds } from '../lib/numbers'
import { draft, theme } from '../lib/storage'
import { checkout, reorder, saving, useCart } from '../store/cart'

export interface Offer {
  name: string
  cents: number
  currency: string
  tags?: string[]
  note?: unknown
  seller?: { rating: { average: number } }
}

export function OfferPage({ offer }: { offer: Offer }) {
  return (
    <article>
      <Price cents={offer.cents} currency={offer.currency} />
      <Tags tags={offer.tags!} />
      <Note note={offer.note as string} />
    </article>
  )
}

export const SellerPage = ({ offer }: { offer: Offer }) => <p>{offer.seller!.rating.average}</p>

export function CheckoutPage({ minimum }: { minimum: number }) {
  return <Press text="Order" action={() => checkout(minimum)} />
}

export function TakePage({ sku }: { sku: string }) {
  const take = useCart((cart) => cart.take)
  return <Press text="Take out" action={() => take(sku)} />
}

export const CouponPage = () => <p>{saving()}</p>

export const ReorderPage = ({ sku }: { sku: string }) => {
  const add = useCart((cart) => cart.add)
  return (
    <Press
      text="Again"
      action={() => {
        add(sku)
        reorder()
      }}
    />
  )
}

export const PacksPage = ({ packs }: { packs: number }) => <p>{String(seeds(12n, packs))}</p>

export const NumberPage = ({ value, radix }: { value: number; radix: number }) => <p>{digits(value, radix)}</p>

export const ThemePage = () => <p>{theme()}</p>

export const DraftPage = () => <p>{draft()}</p>

export const StockPage = ({ start }: { start: number }) => <Counter start={start} />

export const FindPage = () => <Focused shown={false} />

export function CartPage({ items }: { items: string[] }) {
  return <Press text="Buy" action={() => garden.order(items)} />
}

export function DeliveryPage({ slots }: { slots: { day: string; parts: string[] }[] }) {
  const [first] = slots
  const { parts } = first!
  return <p>{parts[0]!.toLowerCase()}</p>
}

export function GiftPage({ gift }: { gift: { to: string } | string }) {
  return <p>{'to' in (gift as object) ? 'gift' : ''}</p>
}
