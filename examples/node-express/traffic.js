// Sends the shop a gentle round of requests: `node traffic.js http://127.0.0.1:8080 [--rounds 1] [--pause 0]`, pause in milliseconds.
const { parseArgs } = require('node:util')
const { setTimeout: sleep } = require('node:timers/promises')

const round = [
  '/',
  '/products/red-hat',
  '/products/green-sock',
  '/products/purple-glove',
  '/checkout/small',
  '/checkout/large',
  '/account/1',
  '/account/2',
  '/orders/41',
  '/orders/42',
  '/search?q=scarf',
  '/search?q=(',
  '/search/rebuild',
]

async function main() {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '1' }, pause: { type: 'string', default: '0' } },
    allowPositionals: true,
  })
  const [shop = 'http://127.0.0.1:8080'] = positionals
  for (let done = 0; done < Number(values.rounds); done++) {
    for (const path of round) {
      const response = await fetch(shop + path)
      await response.arrayBuffer()
      console.log(`${response.status} ${path}`)
      await sleep(Number(values.pause))
    }
  }
}

main()
