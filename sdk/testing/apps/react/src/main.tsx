import { init } from '@faultline/sdk/browser'
import { reactErrorHandlers } from '@faultline/sdk/react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Shop } from './shop.tsx'

window.told = []
// Each way to start it is a service of its own.
init({ ...window.CONFIG, service: window.CONFIG.service + location.search.replace('?', '-') })

const element = document.querySelector('#root')!
if (location.search === '?hydrate') {
  // As a server would have rendered it, but for the price.
  element.innerHTML = '<p>Price: 1</p>'
  hydrateRoot(element, <p>Price: {2}</p>, reactErrorHandlers())
} else if (location.search === '?bare') createRoot(element).render(<Shop />)
else createRoot(element, reactErrorHandlers()).render(<Shop />)
