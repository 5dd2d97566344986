<?php

declare(strict_types=1);

namespace Lingopost\Http;

use OpenTelemetry\SDK\Common\Exception\StackTraceFormatter;
use RuntimeException;
use Throwable;

final class StepFailed extends RuntimeException
{
}

final class Kernel
{
    public function __construct(private array $entries, private int $seed, private string $door, private string $wrap)
    {
    }

    public function run(): void
    {
        foreach ($this->entries as $index => [$label, $span, $action]) {
            $case = new Request($this->seed * 1000 + $index);
            try {
                match ($this->door) {
                    'http' => $this->handle($case, $action),
                    'queue' => $this->consume([$case], $action),
                    'command' => (new Command('run', fn () => $this->inner($case, $action)))->execute(),
                    'fiber' => $this->fiber($case, $action),
                    default => array_map(fn (Request $each) => $this->inner($each, $action), [$case]),
                };
            } catch (Throwable $e) {
                $stack = StackTraceFormatter::format($e);
                echo json_encode(
                    ['bug' => $label, 'type' => $e::class, 'message' => $e->getMessage(), 'stack' => $stack, 'span' => $span, 'kind' => $this->door === 'http' ? 2 : 1],
                    JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE,
                ), "\n";
            }
        }
    }

    private function handle(Request $case, callable $action): mixed
    {
        $last = fn (Request $request) => $this->inner($request, $action);
        $layers = $this->wrap === 'middleware' ? [new Locale(), new Throttle()] : [];
        foreach ($layers as $layer) {
            $next = $last;
            $last = fn (Request $request) => $layer->process($request, $next);
        }

        return $last($case);
    }

    private function consume(array $messages, callable $action): void
    {
        foreach ($messages as $message) {
            $this->handle($message, $action);
        }
    }

    private function fiber(Request $case, callable $action): void
    {
        $fiber = new \Fiber(fn () => $this->inner($case, $action));
        $fiber->start();
    }

    private function inner(Request $case, callable $action): mixed
    {
        if ($this->wrap !== 'cause') {
            return $action($case);
        }
        try {
            return $action($case);
        } catch (Throwable $e) {
            throw new StepFailed('step failed: ' . $e->getMessage(), 0, $e);
        }
    }
}

final class Command
{
    public function __construct(public string $name, private \Closure $body)
    {
    }

    public function execute(): int
    {
        call_user_func($this->body);

        return 0;
    }
}

final class Locale
{
    public function process(Request $request, callable $next): mixed
    {
        setlocale(LC_ALL, 'C');

        return $next($request);
    }
}

final class Throttle
{
    public function process(Request $request, callable $next): mixed
    {
        return $next($request);
    }
}

final class Request
{
    private \Random\Randomizer $dice;

    public function __construct(int $seed)
    {
        $this->dice = new \Random\Randomizer(new \Random\Engine\Mt19937($seed));
    }

    public function num(int $low = 10, int $high = 9999): int
    {
        return $this->dice->getInt($low, $high);
    }

    public function of(array $all): mixed
    {
        return $all[$this->dice->getInt(0, count($all) - 1)];
    }

    public function client(): string
    {
        return $this->of(['Brandt', 'Oyelaran', 'Kallio', 'Petit', 'Navarro', 'Zielinski', 'Haugen', 'Moretti']);
    }

    public function pair(): string
    {
        return $this->of(['de-fr', 'fi-sv', 'pl-en', 'it-de', 'es-pt', 'nl-en', 'cs-sk']);
    }

    public function noun(): string
    {
        return $this->of(['contract', 'leaflet', 'subtitle', 'patent', 'manual', 'catalogue', 'verdict', 'recipe']);
    }

    public function day(): string
    {
        return sprintf('2026-%02d-%02d', $this->num(1, 12), $this->num(1, 28));
    }
}
