import { handle } from './search'

self.onmessage = ({ data }) => {
  try {
    self.postMessage({ answer: handle(data) })
  } catch (error) {
    self.postMessage({ failed: { name: error.name, message: error.message, stack: error.stack } })
  }
}
