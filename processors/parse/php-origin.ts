import type { Origin } from './parsed.ts'

/** Namespaces of frameworks and libraries, for the form of the OpenTelemetry SDK, whose files have no folder. */
const LIBRARIES = new Set(
  (
    'Amp Aws Brick Cake Carbon CodeIgniter Composer Dflydev Doctrine Egulias Google GraphQL Guzzle GuzzleHttp Http Illuminate Laminas Laravel ' +
    'League Livewire Middlewares Mockery MongoDB Monolog Nette Nyholm OpenTelemetry PHPUnit PhpParser Phalcon Predis Psr Ramsey React Revolt ' +
    'Slim Spatie Spiral Stripe Swoole Symfony Twig Zend yii'
  ).split(' '),
)

/** `module` is the class or namespace with backslashes; a function without a file is PHP's own. */
export function phpOrigin(module: string, file: string): Origin {
  if (file === '') return { module, inApp: false }
  const path = file.includes('\\') ? file.replaceAll('\\', '/') : file
  if (path.includes('/vendor/') || path.startsWith('vendor/') || path.startsWith('phar://')) return { module, inApp: false }
  const slash = module.indexOf('\\')
  return { module, inApp: !LIBRARIES.has(slash < 0 ? module : module.slice(0, slash)) }
}
