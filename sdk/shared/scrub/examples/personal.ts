import type { Examples } from './examples.ts'

export const PERSONAL_EXAMPLES: Examples = {
  email: {
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
  card_number: {
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
  iban: {
    match: [
      'pay to «DE89370400440532013000» now',
      '«GB82 WEST 1234 5698 7654 32».',
      '«NO9386011117947»',
      '«AL47212110090000000235698741» ALL CAPS',
    ],
    keep: ['DE89370400440532013001', 'GB82WEST', 'ZZ89370400440532013000'],
  },
  us_ssn: {
    match: ['SSN «536-22-8726» is taken'],
    keep: ['000-12-3456', '666-12-3456', '912-12-3456', '123-00-4567', '123-45-0000', '2024-123-45-6789', '078-05-1120'],
  },
  home_path: {
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
  phone: {
    match: ['call «+49 151 23456789»', 'tel «+1 (415) 555-2671».', '«(415) 555-2671»', '«415-555-2671»'],
    keep: ['+1', 'took 12345678 ms', '2024-01-02', '1.2.3-4'],
  },
  ip_in_text: {
    match: ['refused «10.0.0.5»:5432', 'from «2001:db8::8a2e:370:7334» now', 'at «::1»'],
    keep: ['Chrome/141.0.0.0', 'version 1.2.3', '999.1.1.1', 'at 12:30:45', 'foo::1', 'std::string', '1.2.3.4.5'],
  },
}
