import { parseAst } from 'vite'
import type { FunctionRange } from '../functions/scan-functions.ts'

interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** The functions of a text as a real parser sees them, with the names that engines would give them: what the light reading is held against. */
export function parsedFunctions(text: string, lang: 'js' | 'jsx' | 'ts' | 'tsx'): FunctionRange[] {
  const functions: FunctionRange[] = []
  visit(parseAst(text, { lang, ...(lang.startsWith('ts') && { astType: 'ts' }) } as never) as unknown as Node, '', '', functions)
  return functions.sort((a, b) => a.start - b.start || b.end - a.end)
}

function visit(node: Node, name: string, className: string, out: FunctionRange[]): void {
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') {
    const own = (node['id'] as Node | null)?.['name'] as string | undefined
    if (node['body'] !== null && node['body'] !== undefined) out.push({ name: own ?? name, start: node.start, end: node.end })
  }
  const named = (child: unknown): string => {
    if (typeof child !== 'object' || child === null) return ''
    switch (node.type) {
      case 'VariableDeclarator':
        return child === node['init'] ? textOf(node['id'] as Node) : ''
      case 'AssignmentExpression':
        return child === node['right'] && node['operator'] === '=' ? textOf(node['left'] as Node) : ''
      case 'AssignmentPattern':
        return child === node['right'] ? textOf(node['left'] as Node) : ''
      case 'Property':
        return child === node['value'] && node['computed'] !== true ? textOf(node['key'] as Node) : ''
      case 'MethodDefinition':
      case 'PropertyDefinition': {
        if (child !== node['value'] || node['computed'] === true) return ''
        const key = textOf(node['key'] as Node)
        if (className === '' || key === '') return key
        return node['kind'] === 'constructor' ? `new ${className}` : `${className}.${key}`
      }
      case 'ExportDefaultDeclaration':
        return 'default'
      case 'ParenthesizedExpression':
        return name
      default:
        return ''
    }
  }
  const inside =
    node.type === 'ClassDeclaration' || node.type === 'ClassExpression'
      ? (((node['id'] as Node | null)?.['name'] as string) ?? name)
      : undefined
  for (const [field, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child !== 'object' || child === null || typeof (child as Node).type !== 'string') continue
      const kept = node.type === 'ClassBody' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition' ? className : ''
      visit(child as Node, named(child), field === 'body' && inside !== undefined ? inside : kept, out)
    }
  }
}

function textOf(node: Node): string {
  if (node.type === 'Identifier') return node['name'] as string
  if (node.type === 'PrivateIdentifier') return `#${node['name'] as string}`
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : String(node['raw'] ?? '')
  if (node.type === 'MemberExpression' && node['computed'] !== true) {
    const object = textOf(node['object'] as Node)
      .replace(/(?:^|\.)prototype$/, '')
      .replace(/^this$/, '')
    const property = textOf(node['property'] as Node)
    const short = object.slice(object.lastIndexOf('.') + 1)
    return short === '' ? property : `${short}.${property}`
  }
  if (node.type === 'ThisExpression') return ''
  return ''
}
