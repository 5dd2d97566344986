<?php

namespace PetalPost;

error_reporting(E_ALL & ~E_DEPRECATED);
set_error_handler(function (int $level, string $text, string $file, int $line): bool {
    if (!(error_reporting() & $level)) {
        return false;
    }
    throw new \ErrorException($text, 0, $level, $file, $line);
});
$vendor = __DIR__ . '/vendor';
set_include_path($vendor);
foreach (['GuzzleHttp', 'Carbon', 'Predis', 'Twig', 'Symfony/Component/Yaml', 'Ramsey/Uuid', 'Ramsey/Collection', 'Brick/Math'] as $name) {
    require_once "$vendor/$name/autoload.php";
}
foreach (['Support/functions', 'Support/Settings', 'Order/Order', 'Order/OrderStore', 'Catalog/Bouquets', 'Courier/CourierClient', 'Courier/Route', 'Billing/Till', 'Web/Login', 'Job/Nightly', 'desk'] as $name) {
    require_once __DIR__ . "/src/$name.php";
}

/** As the SDK's StackTraceFormatter writes it. */
function formatted(\Throwable $error): string
{
    $text = '';
    $enclosing = null;
    do {
        $text .= ($enclosing !== null ? "\nCaused by: " : '') . strtr($error::class, ['\\' => '.']) . ($error->getMessage() === '' ? '' : ': ' . $error->getMessage());
        $trace = $error->getTrace();
        $frames = [];
        for ($i = 0; $i <= count($trace); $i++) {
            $frames[] = [
                'name' => strtr((isset($trace[$i]['class']) ? $trace[$i]['class'] . '.' : '') . ($trace[$i]['function'] ?? '{main}'), ['\\' => '.']),
                'file' => $i === 0 ? $error->getFile() : $trace[$i - 1]['file'] ?? null,
                'line' => $i === 0 ? $error->getLine() : $trace[$i - 1]['line'] ?? null,
            ];
        }
        $n = count($frames);
        for ($m = count($enclosing ?? []); $n && $m && $frames[$n - 1] === $enclosing[$m - 1]; $n--, $m--) {
        }
        foreach (array_slice($frames, 0, $n) as $frame) {
            $text .= "\n at {$frame['name']}(" . ($frame['file'] === null ? 'Unknown Source' : basename($frame['file']) . ($frame['line'] === null ? '' : ":{$frame['line']}")) . ')';
        }
        if ($n !== count($frames)) {
            $text .= "\n ... " . (count($frames) - $n) . ' more';
        }
        $enclosing = $frames;
    } while ($error = $error->getPrevious());
    return $text;
}

function record(string $bug, \Throwable $failure, string $span, int $kind): void
{
    $type = $failure::class;
    echo json_encode(['bug' => $bug, 'type' => $type, 'message' => $failure->getMessage(), 'stack' => formatted($failure), 'span' => $span, 'kind' => $kind], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}

final class Csrf
{
    public function __invoke(callable $next): mixed
    {
        return $next();
    }
}

final class Throttle
{
    public function handle(callable $next): mixed
    {
        return (new Csrf())(fn () => $next());
    }
}

final class Console
{
    public function __construct(private array $works)
    {
    }

    public function run(int $at): mixed
    {
        return ($this->works[$at][1])();
    }
}

final class Kernel
{
    public function dispatch(callable $work): mixed
    {
        return getenv('WRAP') === 'layers' ? (new Throttle())->handle($work) : $work();
    }
}

function consume(array $message): mixed
{
    return call_user_func($message['work']);
}

$all = desk((int) getenv('SEED'), getenv('PREFIX'), 'http://127.0.0.1:' . getenv('PARTNER'), 9839);
foreach ($all as $at => [$bug, $work]) {
    try {
        match (getenv('DOOR')) {
            'http' => (new Kernel())->dispatch($work),
            'job' => consume(['id' => $at, 'work' => $work]),
            'reflection' => (new \ReflectionMethod(Console::class, 'run'))->invoke(new Console($all), $at),
            default => $work(),
        };
        fwrite(STDERR, "nothing failed: $bug\n");
    } catch (\Throwable $failure) {
        [$span, $kind] = ['http' => ['POST /orders', 2], 'job' => ['petal.orders process', 5]][getenv('DOOR')] ?? ['bin/petal', 1];
        record($bug, $failure, $span, $kind);
    }
}
