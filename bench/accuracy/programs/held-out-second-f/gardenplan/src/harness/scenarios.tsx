// @ts-nocheck
import { Back } from '../components/parts'
import { keep } from '../lib/storage'
import * as garden from '../pages/garden'
import * as shop from '../pages/shop'
import { useBed } from '../hooks/useGarden'
import { code, day, num, pick, plant } from './seeded'

interface Visit {
  path?: string
  screen?: JSX.Element
  bare?: JSX.Element
}

const offer = (more: Partial<shop.Offer>): shop.Offer => ({ name: plant(), cents: num(100, 900), currency: 'EUR', tags: [], note: '', ...more })
const ring: { name: string; parts: object[] } = { name: 'ring', parts: [] }
ring.parts.push(ring)

const Lost = () => <p>{useBed('1').status}</p>

export const entries: [string, () => Visit][] = [
  ['bed-unknown', () => ({ path: `/beds/1${num(100, 900)}` })],
  ['bed-no-plants', () => ({ path: `/beds/2${num(100, 900)}` })],
  ['bed-no-name', () => ({ path: `/beds/3${num(100, 900)}` })],
  ['sown-unreadable', () => ({ path: `/beds/4${num(100, 900)}` })],
  ['plants-schema', () => ({ path: '/plants' })],
  ['advice-object', () => ({ path: `/advice/${plant()}` })],
  ['forecast-no-days', () => ({ path: `/forecast/${pick('kiel', 'bonn', 'ulm')}` })],
  ['search-pattern', () => ({ path: `/search?q=(${plant()}` })],
  ['shared-encoding', () => ({ path: `/shared/E4.${num(10, 99)}.FF` })],
  ['unit-no-provider', () => ({ path: '/units' })],
  ['water-none', () => ({ screen: <garden.WaterPage amounts={[]} /> })],
  ['water-text', () => ({ screen: <garden.WaterPage amounts={[`${num(1, 9)}` as never, 4]} /> })],
  ['sort-nameless', () => ({ screen: <garden.SortPage plants={[{ name: plant() }, {} as never, { name: plant() }]} /> })],
  ['family-null', () => ({ screen: <garden.FamiliesPage plants={[{ family: { latin: plant() } }, { family: null as never }]} /> })],
  ['category-ring', () => ({ screen: <garden.TreePage root={ring} /> })],
  ['harvest-day', () => ({ screen: <garden.HarvestPage sown={`${num(1, 28)}.0${num(1, 9)}.2026`} days={num(30, 90)} /> })],
  ['opening-text', () => ({ screen: <garden.OpeningPage text={pick('always', '8 to 12', 'by call')} /> })],
  ['plot-main', () => ({ screen: <garden.PlotPage plot={{ beds: [{ id: 'a', shape: 'round' }], main: code('bed') }} /> })],
  ['plot-shape', () => ({ screen: <garden.PlotPage plot={{ beds: [{ id: 'a', shape: pick('oval', 'hex', 'strip') }], main: 'a' }} /> })],
  ['layout-narrow', () => ({ screen: <garden.LayoutPage columns={num(1, 4)} rows={num(5, 9)} /> })],
  ['sky-icon', () => ({ screen: <garden.SkyPage sky={pick('snow', 'fog', 'hail')} /> })],
  ['review-stars', () => ({ screen: <garden.ReviewPage review={{ rating: num(6, 10), author: { name: plant() } }} /> })],
  ['review-anonymous', () => ({ screen: <garden.ReviewPage review={{ rating: num(1, 5) }} /> })],
  ['rotation-gap', () => ({ screen: <garden.RotationPage years={{ [`20${num(10, 25)}`]: plant() }} /> })],
  ['save-conflict', () => ({ screen: <garden.SavePage plan={{ name: code('plan') }} /> })],
  ['invite-forbidden', () => ({ screen: <garden.InvitePage email={`${plant()}@garden.example`} /> })],
  ['soil-slow', () => ({ screen: <garden.SoilPage bed={code('bed')} /> })],
  ['offer-currency', () => ({ screen: <shop.OfferPage offer={offer({ currency: pick('EURO', '€', 'E') })} /> })],
  ['offer-no-tags', () => ({ screen: <shop.OfferPage offer={{ ...offer({}), tags: undefined as never }} /> })],
  ['seller-gone', () => ({ screen: <shop.SellerPage offer={offer({})} /> })],
  ['seller-unrated', () => ({ screen: <shop.SellerPage offer={offer({ seller: {} as never })} /> })],
  ['checkout-minimum', () => ({ screen: <shop.CheckoutPage minimum={num(20, 90)} /> })],
  ['take-absent', () => ({ screen: <shop.TakePage sku={code('sku')} /> })],
  ['coupon-none', () => ({ screen: <shop.CouponPage /> })],
  ['reorder-frozen', () => ({ screen: <shop.ReorderPage sku={code('sku')} /> })],
  ['packs-number', () => ({ screen: <shop.PacksPage packs={num(1, 9)} /> })],
  ['number-radix', () => ({ screen: <shop.NumberPage value={num(100, 900)} radix={num(37, 64)} /> })],
  ['theme-unset', () => ({ screen: <shop.ThemePage /> })],
  [
    'draft-broken',
    () => {
      keep('draft', `{"text": "${plant()}`)
      return { screen: <shop.DraftPage /> }
    },
  ],
  ['stock-loop', () => ({ screen: <shop.StockPage start={num(1, 9)} /> })],
  ['find-hidden', () => ({ screen: <shop.FindPage /> })],
  ['cart-order', () => ({ screen: <shop.CartPage items={[code('sku'), code('sku')]} /> })],
  ['delivery-none', () => ({ screen: <shop.DeliveryPage slots={[]} /> })],
  ['delivery-no-part', () => ({ screen: <shop.DeliveryPage slots={[{ day: day(), parts: [] }]} /> })],
  ['gift-text', () => ({ screen: <shop.GiftPage gift={code('gift')} /> })],
  ['back-no-router', () => ({ bare: <Back /> })],
  ['query-no-client', () => ({ bare: <Lost /> })],
]
