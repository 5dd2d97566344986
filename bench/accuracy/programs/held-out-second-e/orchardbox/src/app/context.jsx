import { createContext, render } from 'preact'
import { useContext } from 'preact/hooks'
import { values } from '../lib/values.js'
import { Api } from '../lib/http.js'
import { Basket } from '../stores/basket.js'
import { Session } from '../stores/session.js'
import { Catalogue } from '../stores/catalogue.js'
import { Drafts } from '../stores/drafts.js'

const Theme = createContext('light')

function Frame({ children }) {
  const theme = useContext(Theme)
  return <section class={theme}>{children}</section>
}

function Layout({ children }) {
  return (
    <Theme.Provider value="orchard">
      <Frame>{children}</Frame>
    </Theme.Provider>
  )
}

const routes = {
  shop: () => import('../routes/shop.jsx'),
  checkout: () => import('../routes/checkout.jsx'),
  account: () => import('../routes/account.jsx'),
  farm: () => import('../routes/farm.jsx'),
}

export function context(seed, layers) {
  const api = new Api('/api')
  return {
    v: values(seed),
    api,
    basket: new Basket(),
    session: new Session(api),
    catalogue: new Catalogue(api),
    drafts: new Drafts(),
    route: (name) => routes[name](),
    mount(node) {
      render(layers ? <Layout>{node}</Layout> : node, document.createElement('div'))
    },
  }
}
