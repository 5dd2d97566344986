export function render(invoice) {
  return layout(invoice, (part) => part.toUpperCase())
}

function layout(invoice, style) {
  return ['sender', 'receiver'].map((side) => style(invoice[side].name)).join('\n')
}
