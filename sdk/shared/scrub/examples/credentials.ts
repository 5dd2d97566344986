import type { Examples } from './examples.ts'

export const CREDENTIAL_EXAMPLES: Examples = {
  private_key: {
    match: [
      'key «-----BEGIN RSA PRIVATE KEY-----\n{64}\n-----END RSA PRIVATE KEY-----»!',
      '«-----BEGIN PRIVATE KEY-----\\n{64}\\n-----END PRIVATE KEY-----»',
      '«-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{up:32}\n\n{64}\n-----END RSA PRIVATE KEY-----»',
      // Cut off in the middle.
      '«-----BEGIN EC PRIVATE KEY-----\n{30}»',
    ],
    keep: ['-----BEGIN PUBLIC KEY-----\nMIIBIjANBg\n-----END PUBLIC KEY-----', '-----BEGIN CERTIFICATE-----', '----- BEGIN -----'],
  },
  url_password: {
    match: ['postgres://shop:«hunter2»@db:5432/shop', 'redis://:«p4ss@word»@cache:6379', 'amqp://u:«%2Fx»@mq'],
    keep: ['http://localhost:4318/v1/traces', 'https://shop.example/a:b@c', 'at foo (http://localhost:5000/@scope/x.js:1:2)'],
  },
  authorization: {
    match: ['Authorization: Bearer «{16}»', 'bearer «{hex:16}»', 'BEARER «{24}.{8}-_»'],
    keep: ['Bearer authentication required', 'bearer token expired', 'the bearer of bad news', 'Unexpected token JSON.parse'],
  },
  basic_auth: {
    match: ['Authorization: Basic «YW5uOmh1bnRlcjI=»', 'BASIC «YW5uOmh1bnRlcjI=»'],
    keep: ['Basic authentication failed', 'basic examples'],
  },
  cookie_header: {
    match: ['Cookie: «sid=abc; theme=dark»\nHost: x', "'Set-Cookie: «a=b; HttpOnly»'"],
    keep: ['the cookie: ', 'cookies:off', 'no cookie: the session is new'],
  },
  secret_value: {
    match: [
      'GET /login?user=ann&password=«hunter2»&next=/',
      '{"api_key":"«abc123»","name":"ann"}',
      '{\\"token\\":\\"«abc123»\\"}',
      '{"password": "«two words, with; signs»"}',
      'Server=db;User Id=sa;Password=«S3cr3t!»;Encrypt=true',
      'run --client-secret=«abc» --verbose',
      'mysqldump --password «hunter2» shop',
      'X-Api-Key: «abcdef0123456789»',
      'callback?code=«SplxlOBeZQQYbYS6WxSbIA»&state=1',
      'https://bucket.s3.amazonaws.com/x?X-Amz-Signature=«fe5f80»&a=1',
      '<password>«hunter2»</password>',
      '{:password=>"«hunter2»", :name=>"ann"}',
      '[password] => «hunter2»\n',
      'User{name=ann, password=«hunter2», age=3}',
      'Authorization: token «{40}»',
      'DB_PASSWORD=«Pa$$(w)ord»\nDB_HOST=db',
    ],
    keep: [
      'SyntaxError: Unexpected token: punc',
      'author=ann&page=2',
      'Invalid password: must be longer',
      'max_tokens=4096',
      'token_type=bearer_token',
      'exit code: 137',
      'monkey=banana',
      'PWD=/srv/app',
      'password=',
      '<token></token>',
      'at Lexer.token (src/lexer.js:12:5)',
      '--password is required',
    ],
  },
}
