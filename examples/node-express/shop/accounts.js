const accounts = new Map([
  ['1', { id: '1', profile: { name: 'Ada' } }],
  // Signed up before profiles existed.
  ['2', { id: '2' }],
])

function greetingFor(id) {
  return `Hello ${accounts.get(id).profile.name}\n`
}

module.exports = { greetingFor }
