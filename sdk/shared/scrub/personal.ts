import type { TextRule } from './rule.ts'

/** What identifies a person. */
export const PERSONAL_RULES = [
  {
    name: 'email',
    sign: 'mail',
    // Begins at the sign, of which there are few, and looks back for what stands before it.
    pattern:
      /(?:@|%40)(?=(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}(?:[A-Za-z]{2,24}|xn--[a-z0-9-]{2,59})(?![\w-]))(?<=(?<before>(?<![\w.+%-])[\w.+%-]{1,64})(?:@|%40))(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}(?:xn--[a-z0-9-]{2,59}|[A-Za-z]{2,24})(?![\w-])/g,
    check: 'mail',
    match: [
      'No account for «ann@example.com».',
      'mailto:«ann+shop@mail.example.co.uk»',
      '?email=«ann%40example.com»&x=1',
      'to «ann@shop.xn--p1ai»',
    ],
    keep: [
      'at foo@http://localhost:5000/x.js:1:2',
      'value@index.android.bundle:12:1917',
      'render@app.min.js:1:20',
      '/node_modules/.pnpm/express@4.18.2/node_modules/express/index.js',
      '@scope/pkg',
      'user@localhost',
      'icon@2x.png',
    ],
  },
  {
    name: 'card_number',
    sign: 'digits',
    pattern:
      /(?<![\w.-]|\b[A-Z]{2}\d\d )(?:\d{13,19}|\d{4}(?<separator>[ +-]|%20)\d{4}\k<separator>\d{4}\k<separator>\d{1,7}|\d{4}(?:[ +-]|%20)\d{6}(?:[ +-]|%20)\d{4,5})(?![\w-]|\.\d| \d{1,3}(?!\d))/g,
    check: 'luhn',
    match: [
      'card «4111 1111 1111 1111» declined',
      'cc=«4111+1111+1111+1111»&a=«4111%201111%201111%201111»',
      '«5555-5555-5555-4444»',
      'amex «371449635398431».',
      'amex «3714 496353 98431»',
      'both «4012888888881881», «4012 8888 8888 1881»',
    ],
    keep: [
      'order 4111111111111112',
      'at 1700000000000',
      'id 1700000000000000003',
      '4111.1111111111111',
      'tel 5555 5555',
      'RS35 2600 0560 1001 6113 70',
    ],
  },
  {
    name: 'iban',
    sign: 'iban',
    pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g,
    check: 'iban',
    match: [
      'pay to «DE89370400440532013000» now',
      '«GB82 WEST 1234 5698 7654 32».',
      '«NO9386011117947»',
      '«AL47212110090000000235698741» ALL CAPS',
    ],
    keep: ['DE89370400440532013001', 'GB82WEST', 'ZZ89370400440532013000'],
  },
  {
    name: 'us_ssn',
    sign: 'digits',
    pattern: /(?<![\w.-]|\d )\d{3}-\d{2}-\d{4}(?![\w-]|\.\d)/g,
    check: 'ssn',
    match: ['SSN «536-22-8726» is taken'],
    keep: ['000-12-3456', '666-12-3456', '912-12-3456', '123-00-4567', '123-45-0000', '2024-123-45-6789', '078-05-1120'],
  },
  {
    name: 'home_path',
    sign: 'home',
    // The user's segment alone: the rest of the path is needed for grouping and source maps.
    pattern:
      /(?:(?<=(?:^|[^\w.]|%3A|%2F))(?:\/home\/|\/Users\/)|(?<![A-Za-z])[A-Za-z]:(?:\/|\\{1,4})(?:Users|Documents and Settings)(?:\/|\\{1,4}))(?<secret>[^\\/\s:"'<>|?*()]{1,64}(?: [^\\/\s:"'<>|?*()]{1,32}){0,2})(?=[\\/])/g,
    check: 'person',
    match: [
      'at total (/home/«ann»/shop/src/cart.js:3:5)',
      'File "/Users/«ann.lee»/shop/cart.py", line 3',
      'C:\\Users\\«ann»\\shop\\cart.js:3:5',
      'C:\\Users\\«Ann Lee»\\shop\\cart.js:3:5',
      'file:///home/«ann»/x.js',
      'c:/Users/«ann»/x.js',
    ],
    keep: [
      '/home/runner/builds/shop/x.js',
      'https://shop.example/home/deals/today',
      '/users/42/orders',
      '/var/home.js',
      '/home/node/app/x.js',
      'C:\\Users\\Public\\x.js',
    ],
  },
  {
    name: 'phone',
    optIn: true,
    sign: 'none',
    pattern: /(?<![\w.+-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?(?:\d[ .-]?){5,13}\d|\(\d{3}\) ?\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\w-])/g,
    match: ['call «+49 151 23456789»', 'tel «+1 (415) 555-2671».', '«(415) 555-2671»', '«415-555-2671»'],
    keep: ['+1', 'took 12345678 ms', '2024-01-02', '1.2.3-4'],
  },
  {
    name: 'ip_in_text',
    optIn: true,
    sign: 'none',
    pattern:
      /(?<![\w.:-])(?:(?:\d{1,3}\.){3}\d{1,3}(?!\.?\w)|(?:[0-9a-fA-F]{1,4}:){1,7}(?:(?:\d{1,3}\.){3}\d{1,3}|(?::?[0-9a-fA-F]{1,4}){0,7}|:)(?![\w.:])|::(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})(?![\w.:]))/g,
    check: 'ip',
    match: ['refused «10.0.0.5»:5432', 'from «2001:db8::8a2e:370:7334» now', 'at «::1»'],
    keep: ['Chrome/141.0.0.0', 'version 1.2.3', '999.1.1.1', 'at 12:30:45', 'foo::1', 'std::string', '1.2.3.4.5'],
  },
] as const satisfies readonly TextRule[]
