import { init, onRouterTransitionStart } from '@faultline/sdk/nextjs/client'

// Where the proxy hands it on is known when the server runs.
init({ dsn: 'https://faultline.example', tunnel: '/faultline', service: 'board-browser', release: '3.0.0' })
export { onRouterTransitionStart }
