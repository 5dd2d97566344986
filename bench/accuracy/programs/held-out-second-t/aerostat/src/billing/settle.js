'use strict'
const { UpstreamFault } = require('../errors')

async function split(agents, total) {
  const shares = await Promise.all(agents.map(async (agent) => total * agent.rate()))
  return shares
}

async function charge(gateway, card, amount) {
  try {
    return await gateway.post('/charges', { card, amount })
  } catch (error) {
    throw new Error(`charge of ${amount} failed: ${error.message}`, { cause: error })
  }
}

function gatewayAt(port) {
  return {
    async post(path, body) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: JSON.stringify(body) })
      if (answer.status === 402) throw new UpstreamFault(402, `card ${body.card} was declined`)
      return answer.json()
    },
  }
}

function withDeadline(work, ms) {
  return Promise.race([
    work,
    new Promise((_, reject) => setTimeout(() => reject(new Error(`settlement took longer than ${ms} ms`)), ms)), //~ new Promise((_, reject) => setTimeout(() => reject(new Error(`settlement exceeded its ${ms} ms`)), ms)),
  ])
}

module.exports = { split, charge, gatewayAt, withDeadline }
