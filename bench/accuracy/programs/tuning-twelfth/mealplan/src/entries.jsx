import { Countdown, NutritionChart, Steps } from './components/Charts'
import { Checkout, Live, Measured, Pager, Portions, Search } from './components/Forms'
import { Badge, Description, Ingredients, MealCard, Rating, Story, Toggle } from './components/Meal'
import { Categories, Household, Loyalty, Member, Preferences, Profile, Recent, Subscription, Total } from './pages/account'
import { Delivery, MealPage, MenuPage, Reviews, StockNote } from './pages/menu'
import { Router } from './app/router'
import { write } from './shared/storage'

const meal = (v) => ({ id: v.number(9999), title: v.dish(), price: v.number(2000), photo: { url: 'a.jpg' } })
const nutrition = { parts: { fat: 1 }, values: [1, 2], kcal: 300 }

export const entries = [
  ['card-without-photo', 'menu', (visit, v) => visit.show(<MealCard meal={{ ...meal(v), photo: null }} />)],
  ['card-currency-symbol', 'menu', (visit, v) => visit.show(<MealCard meal={{ ...meal(v), currency: ['€', '£', 'Fr'][v.number(3)] }} />)],
  ['card-without-opener', 'menu', (visit, v) => visit.show(<MealCard meal={meal(v)} />) ?? visit.press('open')],
  ['more-before-add', 'cart', (visit, v) => visit.show(<MealCard meal={meal(v)} />) ?? visit.press('more')],
  ['menu-renamed', 'menu', (visit, v) => visit.show(<MenuPage iso={`20${10 + v.number(15)}-03-04`} />)],
  ['menu-without-week', 'menu', (visit) => visit.show(<MenuPage />)],
  ['meal-gone', 'meal', (visit, v) => visit.show(<MealPage id={10000 + v.number(9999)} />)],
  ['meal-answer-cut', 'meal', (visit, v) => visit.show(<MealPage id={20000 + v.number(9999)} />)],
  ['meal-without-badges', 'meal', (visit, v) => visit.show(<MealPage id={30000 + v.number(9999)} />)],
  ['badge-new-kind', 'meal', (visit, v) => visit.show(<Badge kind={v.word()} />)],
  ['description-translated', 'meal', (visit, v) => visit.show(<Description meal={{ description: { en: v.dish(), [v.word()]: '' } }} />)],
  ['story-text', 'meal', (visit, v) => visit.show(<Story html={v.dish()} />)],
  ['rating-style-text', 'meal', (visit, v) => visit.show(<Rating stars={v.number(5)} style={`color: ${v.word()}`} />)],
  ['rating-negative', 'meal', (visit, v) => visit.show(<Rating stars={-1 - v.number(5)} />)],
  ['ingredient-without-name', 'meal', (visit, v) => visit.show(<Ingredients of={[{ amount: v.number(9) }, { amount: 2 }]} />)],
  ['ingredient-amount-text', 'meal', (visit, v) => visit.show(<Ingredients of={[{ name: v.word(), amount: `${v.number(9)}` }]} />)],
  ['toggle-hook-count', 'meal', (visit, v) => visit.show(<Toggle meal={{ extras: [v.word()] }} open={false} />) ?? visit.press('toggle')],
  ['toggle-without-extras', 'meal', (visit, v) => visit.show(<Toggle meal={meal(v)} open />)],
  ['stock-slow', 'meal', (visit, v) => visit.show(<StockNote id={v.number(9999)} />)],
  ['reviews-none', 'meal', (visit, v) => visit.show(<Reviews id={10000 + v.number(9999)} />)],
  ['chart-without-parts', 'meal', (visit) => visit.show(<NutritionChart nutrition={{ kcal: 5 }} />)],
  ['chart-without-values', 'meal', (visit) => visit.show(<NutritionChart nutrition={{ parts: {}, kcal: 5 }} />)],
  ['chart-without-listener', 'meal', (visit) => visit.show(<NutritionChart nutrition={nutrition} />)],
  ['chart-negative', 'meal', (visit, v) => visit.show(<NutritionChart nutrition={{ ...nutrition, kcal: -100 * (1 + v.number(9)) }} />)],
  ['steps-beyond-last', 'meal', (visit, v) => visit.show(<Steps steps={[{ title: v.dish() }]} />) ?? visit.press('next')],
  ['steps-printer', 'meal', (visit, v) => visit.show(<Steps steps={[{ title: v.dish() }]} />) ?? visit.press('print')],
  ['steps-none', 'meal', (visit) => visit.show(<Steps steps={[]} />)],
  ['countdown-text', 'order', (visit, v) => visit.show(<Countdown order={{ number: v.number(9999), deliverAt: '2026-01-01' }} />)],
  ['delivery-day-text', 'order', (visit, v) => visit.show(<Delivery order={{ deliverOn: v.dish(), window: {} }} />)],
  ['delivery-without-window', 'order', (visit, v) => visit.show(<Delivery order={{ deliverOn: 1e12 + v.number(1e6) }} />)],
  ['checkout-without-street', 'checkout', (visit, v) => visit.show(<Checkout values={{ postcode: `${v.number(9999)}` }} />) ?? visit.press('pay')],
  ['checkout-postcode-foreign', 'checkout', (visit, v) => visit.show(<Checkout values={{ street: v.dish(), postcode: `SW${v.number(9)} ${v.number(9)}AA` }} />) ?? visit.press('pay')],
  ['checkout-without-payment', 'checkout', (visit, v) => visit.show(<Checkout values={{ street: v.dish(), postcode: '10115' }} />) ?? visit.press('pay')],
  ['checkout-coupon-unknown', 'checkout', (visit, v) => visit.show(<Checkout values={{ code: v.word(), coupons: {} }} />) ?? visit.press('coupon')],
  ['checkout-restores-null', 'checkout', (visit) => visit.show(<Checkout values={{ saved: null }} />) ?? visit.press('restore')],
  ['checkout-clears', 'checkout', (visit, v) => visit.show(<Checkout values={{ what: v.word() }} />) ?? visit.press('clear')],
  ['gift-without-friend', 'checkout', (visit) => visit.show(<Checkout values={{}} />) ?? visit.press('gift')],
  ['gift-refused', 'checkout', (visit, v) => visit.show(<Checkout values={{ friend: { email: `${v.word()}@example.org` } }} />) ?? visit.press('gift')],
  ['search-pattern', 'search', (visit, v) => visit.show(<Search meals={[meal(v)]} text={`${v.word()}(`} />) ?? visit.press('search')],
  ['search-without-tracker', 'search', (visit, v) => visit.show(<Search meals={[meal(v)]} text={v.word()} />) ?? visit.press('search')],
  ['search-without-meals', 'search', (visit, v) => visit.show(<Search meals={null} text={v.word()} />)],
  ['portions-singular', 'meal', (visit, v) => visit.show(<Portions text={`${v.number(9)} portion`} />) ?? visit.press('portions')],
  ['measure-loop', 'menu', (visit, v) => visit.show(<Measured size={v.number(9)} />)],
  ['pager-loop', 'menu', (visit, v) => visit.show(<Pager page={4 + v.number(9)} pages={3} />)],
  ['live-without-subscription', 'menu', (visit) => visit.show(<Live channel={{ subscribe: () => undefined }} />) ?? new Promise((done) => setTimeout(() => done(visit.show(<i />)), 40))],
  ['live-message-empty', 'menu', (visit) => visit.show(<Live channel={{ subscribe: (listen) => setTimeout(() => listen({ body: {} }), 1) }} />)],
  ['profile-guest', 'account', (visit) => visit.show(<Profile />)],
  ['profile-without-address', 'account', (visit, v) => visit.show(<Profile />, { user: { name: v.dish() } })],
  ['profile-double-space', 'account', (visit, v) => visit.show(<Profile />, { user: { name: `${v.word()}  ${v.word()}` } })],
  ['profile-in-dialog', 'account', (visit) => visit.show(<Profile />, { bare: true })],
  ['total-in-dialog', 'account', (visit) => visit.show(<Total />, { bare: true })],
  ['total-negative', 'cart', (visit, v) => visit.show(<Total />, { cart: { lines: [{ price: v.number(90), quantity: 1 }], discount: 20 } })],
  ['subscription-without-plan', 'account', (visit, v) => visit.show(<Subscription id={30000 + v.number(999)} />)],
  ['subscription-forbidden', 'account', (visit, v) => visit.show(<Subscription id={10000 + v.number(999)} />)],
  ['member-without-date', 'account', (visit) => visit.show(<Member joined={undefined} />)],
  ['preferences-corrupt', 'account', (visit, v) => {
    write('p', `{"diet":["${v.word()}"`)
    return visit.show(<Preferences name="p" />)
  }],
  ['preferences-first-visit', 'account', (visit, v) => visit.show(<Preferences name={v.word()} />)],
  ['recent-first-visit', 'account', (visit) => visit.show(<Recent />)],
  ['household-plural', 'account', (visit, v) => visit.show(<Household people={2 + v.number(7)} />)],
  ['categories-circle', 'menu', (visit, v) => {
    const root = { name: v.word() }
    root.children = [root]
    return visit.show(<Categories roots={[root]} />)
  }],
  ['loyalty-blocked', 'account', (visit, v) => visit.show(<Loyalty card={v.number(99999)} />)],
  ['route-unknown', 'route', (visit, v) => visit.show(<Router path={`/${v.word()}/${v.number(99)}`} />)],
  ['route-encoding', 'route', (visit, v) => visit.show(<Router path={`/meals/${v.word()}%E4`} />)],
  ['reports-not-deployed', 'route', (visit, v) => visit.show(<Router path={`/reports/${v.number(99)}`} />)],
  ['vouchers-without-default', 'route', (visit, v) => visit.show(<Router path={`/vouchers/${v.number(99)}`} />)],
  ['kitchen-slot-unknown', 'route', (visit, v) => visit.show(<Router path={`/kitchen/${v.word()}`} />)],
]
