<?php
declare(strict_types=1);

namespace Shelfwise\Doors;

use Closure;
use Illuminate\Container\Container;
use Illuminate\Pipeline\Pipeline;
use ReflectionFunction;
use RuntimeException;
use Shelfwise\Http\Middleware\Locale;
use Shelfwise\Http\Middleware\StartSession;
use Symfony\Component\HttpFoundation\Request;
use Throwable;

final class Kernel
{
    public function __construct(private bool $layers)
    {
    }

    public function handle(Request $request, Closure $task): mixed
    {
        if (!$this->layers) {
            return $this->dispatch($task);
        }
        return (new Pipeline(new Container()))->send($request)->through([StartSession::class, Locale::class])->then(fn () => $this->dispatch($task));
    }

    private function dispatch(Closure $task): mixed
    {
        return $task();
    }
}

final class Worker
{
    public function process(Closure $task, int $number, bool $wrap): mixed
    {
        if (!$wrap) {
            return $this->attempt($task);
        }
        try {
            return $this->attempt($task);
        } catch (Throwable $error) {
            throw new RuntimeException("Job $number failed after 3 attempts", 0, $error);
        }
    }

    private function attempt(Closure $task): mixed
    {
        return call_user_func($task);
    }
}

final class Console
{
    public function run(Closure $task): mixed
    {
        return (new ReflectionFunction($task))->invoke();
    }
}
