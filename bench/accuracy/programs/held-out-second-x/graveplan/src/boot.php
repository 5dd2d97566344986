<?php

use Graveplan\Support\Deal;
use Graveplan\Support\JobFailed;

require __DIR__ . '/../vendor/loader.php';

spl_autoload_register(function (string $class): void {
    $path = __DIR__ . '/' . str_replace('\\', '/', substr($class, 10)) . '.php';
    if (str_starts_with($class, 'Graveplan\\') && is_file($path)) {
        require $path;
    }
});
require __DIR__ . '/Support/Problems.php';
require __DIR__ . '/Plots/Plot.php';

set_error_handler(function (int $level, string $message, string $file, int $line): bool {
    if (!(error_reporting() & $level) || $level === E_DEPRECATED || $level === E_USER_DEPRECATED) {
        return false;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});

/** As the formatter of the SDK of PHP writes an exception and what caused it. */
function formatted(Throwable $e): string
{
    $name = fn (string $of): string => strtr($of, ['\\' => '.']);
    $out = '';
    $below = [];
    for ($first = true; $e !== null; $e = $e->getPrevious(), $first = false) {
        $out .= ($first ? '' : "\nCaused by: ") . $name($e::class) . ($e->getMessage() === '' ? '' : ': ' . $e->getMessage());
        $frames = [];
        $file = $e->getFile();
        $line = $e->getLine();
        foreach ([...$e->getTrace(), []] as $call) {
            $frames[] = [$call['class'] ?? null, $call['function'] ?? '{main}', $file, $line];
            $file = $call['file'] ?? null;
            $line = $call['line'] ?? null;
        }
        $shown = count($frames);
        for ($m = count($below); $shown > 0 && $m > 0 && $frames[$shown - 1] === $below[$m - 1]; $m--) {
            $shown--;
        }
        foreach (array_slice($frames, 0, $shown) as [$class, $function, $file, $line]) {
            $place = $file === null ? 'Unknown Source' : basename($file) . ($line ? ":$line" : '');
            $out .= "\n\tat " . ($class === null ? '' : $name($class) . '.') . $name($function) . "($place)";
        }
        $out .= $shown < count($frames) ? "\n\t... " . (count($frames) - $shown) . ' more' : '';
        $below = $frames;
    }

    return $out;
}

function told(string $bug, Throwable $e, string $span, int $kind): void
{
    $line = ['bug' => $bug, 'type' => $e::class, 'message' => $e->getMessage(), 'stack' => formatted($e), 'span' => $span, 'kind' => $kind];
    echo json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}

final class Timing
{
    public function __invoke(callable $next): mixed
    {
        $started = hrtime(true);
        try {
            return $next();
        } finally {
            $this->last = hrtime(true) - $started;
        }
    }

    public int $last = 0;
}

final class Translation
{
    public function __invoke(callable $next): mixed
    {
        return $next();
    }
}

function perform(callable $work, int $n): mixed
{
    $run = fn () => $work(new Deal((int) getenv('SEED') * 29 + $n));
    if (getenv('WRAP') === 'layers') {
        foreach ([new Translation(), new Timing()] as $layer) {
            $inner = $run;
            $run = fn () => $layer($inner);
        }
    }
    if (getenv('WRAP') !== 'cause') {
        return $run();
    }
    try {
        return $run();
    } catch (Throwable $e) {
        throw new JobFailed('Nightly step failed: ' . $e->getMessage(), 0, $e);
    }
}
