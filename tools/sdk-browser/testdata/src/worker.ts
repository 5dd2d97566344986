import { init } from '../../../../sdk/browser/index.ts'
import { price } from './price.ts'

self.onmessage = ({ data }) => {
  init(data)
  setTimeout(() => price(0), 0)
}
