<?php
namespace Lingodesk;

error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED);
ini_set('intl.use_exceptions', '1');
ini_set('zend.exception_ignore_args', '1');
function_exists('trigger_deprecation') || eval('namespace { function trigger_deprecation(...$of) {} }');
spl_autoload_register(static function (string $class): void {
    $path = strtr($class, ['\\' => '/']) . '.php';
    $file = str_starts_with($class, 'Lingodesk\\') ? __DIR__ . '/src/' . substr($path, 10) : __DIR__ . '/vendor/' . $path;
    if (is_file($file)) {
        require $file;
    }
});
foreach (glob(__DIR__ . '/vendor/GuzzleHttp/{functions_include.php,*/functions_include.php}', GLOB_BRACE) as $file) {
    require_once $file;
}
is_file(__DIR__ . '/vendor/getallheaders/getallheaders.php') && require_once __DIR__ . '/vendor/getallheaders/getallheaders.php';
foreach (glob(__DIR__ . '/vendor/Twig/Resources/*.php') as $file) {
    require_once $file;
}
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if (!(error_reporting() & $level)) {
        return false;
    }
    throw new \ErrorException($message, 0, $level, $file, $line);
});
@mkdir(getenv('PREFIX') . '/var');

abstract class Middleware
{
    public function __construct(protected \Closure $next)
    {
    }

    abstract public function handle(Seeded $values): mixed;
}

final class WithLocale extends Middleware
{
    public function handle(Seeded $values): mixed
    {
        return ($this->next)($values);
    }
}

final class WithTransaction extends Middleware
{
    public function handle(Seeded $values): mixed
    {
        try {
            return ($this->next)($values);
        } finally {
            gc_collect_cycles();
        }
    }
}

final class Kernel
{
    public function request(callable $work, Seeded $values): mixed
    {
        return call_user_func($work, $values);
    }

    public static function consume(callable $work, array $batch): void
    {
        array_map($work, $batch);
    }
}

$wrap = getenv('WRAP') ?: '';
$door = getenv('DOOR') ?: 'cli';
$wrapped = static fn (\Closure $work): \Closure => match ($wrap) {
    'middleware' => (new WithLocale((new WithTransaction($work))->handle(...)))->handle(...),
    'cause' => static function (Seeded $values) use ($work) {
        try {
            return $work($values);
        } catch (\Throwable $error) {
            throw new StepAborted("Step aborted: {$error->getMessage()}", 0, $error);
        }
    },
    default => $work,
};
$enter = match ($door) {
    'cli' => static fn (\Closure $work, Seeded $values) => $work($values),
    'http' => static fn (\Closure $work, Seeded $values) => (new Kernel())->request($work, $values),
    'queue' => static fn (\Closure $work, Seeded $values) => Kernel::consume($work, [$values]),
    'fiber' => static fn (\Closure $work, Seeded $values) => (new \Fiber($work))->start($values),
    'reflection' => static fn (\Closure $work, Seeded $values) => (new \ReflectionFunction($work))->invoke($values),
};
[$span, $kind] = ['cli' => ['lingodesk:run', 1], 'http' => ['POST /jobs', 2], 'queue' => ['lingodesk process', 5], 'fiber' => ['lingodesk:loop', 1], 'reflection' => ['lingodesk:call', 1]][$door];
$i = 0;
foreach (require __DIR__ . '/src/cases.php' as $bug => $work) {
    try {
        $enter($wrapped($work), new Seeded((int) getenv('SEED') * 1000 + $i++));
        fwrite(STDERR, "nothing failed: $bug\n");
    } catch (\Throwable $error) {
        Telemetry::record($bug, $error, $span, $kind);
    }
}
