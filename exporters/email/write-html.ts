import type { Content } from './write-message.ts'

/**
 * No picture, no font, no script, nothing to load; no colour but for lines, so that dark mode is the mail program's own
 * (color-scheme tells it that both are fine), and a table that reads in order where styles are left out.
 */
export function writeHtml({ headline, reason, facts, members, more, links }: Content): string {
  const paragraph = (text: string, style = ''): string => (text === '' ? '' : `<p style="margin:0 0 12px;${style}">${escape(text)}</p>\n`)
  const rows = facts.map(({ name, value }) => {
    const cell = 'padding:3px 12px 3px 0;vertical-align:top;text-align:left;overflow-wrap:anywhere'
    return `<tr><th scope="row" style="${cell};font-weight:normal;opacity:.7">${escape(name)}</th><td style="${cell}">${escape(value)}</td></tr>`
  })
  const items = [...members, ...(more === '' ? [] : [more])].map((member) => `<li>${escape(member)}</li>`)
  const anchors = links.map(({ text, href }) => `<a href="${escape(href)}">${escape(text)}</a>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(headline)}</title>
<style>:root { color-scheme: light dark; supported-color-schemes: light dark }</style>
</head>
<body style="margin:0;padding:16px;font:15px/1.45 system-ui,sans-serif">
${paragraph(headline, 'font-size:18px;font-weight:600;overflow-wrap:anywhere')}${paragraph(reason)}${rows.length === 0 ? '' : `<table style="border-collapse:collapse;margin:0 0 12px">\n${rows.join('\n')}\n</table>\n`}${items.length === 0 ? '' : `<ul style="margin:0 0 12px;padding-left:20px">\n${items.join('\n')}\n</ul>\n`}${anchors.length === 0 ? '' : `<p style="margin:0">${anchors.join(' &middot; ')}</p>\n`}</body>
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
