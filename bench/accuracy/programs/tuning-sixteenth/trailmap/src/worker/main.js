import { Values } from '../lib/values.js'
import { recordOf } from '../lib/record.js'
import { TASKS } from './tasks.js'

async function perform({ index, seed }) {
  const [label, span, task] = TASKS[index]
  try {
    await task(new Values(seed, 500 + index))
  } catch (error) {
    return recordOf(label, span, error)
  }
  return undefined
}

globalThis.onmessage = async ({ data }) => {
  const result = await perform(data)
  globalThis.postMessage({ result })
}
