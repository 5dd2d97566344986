<?php

declare(strict_types=1);

namespace Pressroom;

use Closure;

/** One layer of the pipeline of HTTP. */
interface Middleware
{
    public function process(array $request, Handler $next): array;
}

interface Handler
{
    public function handle(array $request): array;
}

final class Session implements Middleware
{
    public function process(array $request, Handler $next): array
    {
        return $next->handle($request + ['session' => 'anonymous']);
    }
}

final class Throttle implements Middleware
{
    public function process(array $request, Handler $next): array
    {
        $answer = $next->handle($request);

        return $answer + ['x-limit' => '60'];
    }
}

final class Layer implements Handler
{
    public function __construct(private Middleware $middleware, private Handler $next)
    {
    }

    public function handle(array $request): array
    {
        return $this->middleware->process($request, $this->next);
    }
}

/** Calls the method of a controller that the route names. */
final class Dispatcher implements Handler
{
    public function __construct(private Container $container)
    {
    }

    public function handle(array $request): array
    {
        $controller = $this->container->get($request['controller']);

        return ['body' => $controller->{$request['action']}(...$request['arguments'])];
    }
}

/** Makes what was asked for, once. */
final class Container
{
    private array $made = [];

    /** @param array<string, Closure> $factories */
    public function __construct(private array $factories)
    {
    }

    public function get(string $name): object
    {
        return $this->made[$name] ??= ($this->factories[$name])($this);
    }
}

/** Runs jobs from the queue. */
final class Queue
{
    public function __construct(private Container $container, private int $wraps)
    {
    }

    public function work(string $controller, string $action, array $arguments): void
    {
        $job = fn () => $this->container->get($controller)->$action(...$arguments);
        for ($i = 0; $i < $this->wraps; $i++) {
            $job = fn () => $this->measured($job);
        }
        $job();
    }

    private function measured(Closure $job): mixed
    {
        $started = hrtime(true);
        $result = $job();

        return [$result, hrtime(true) - $started];
    }
}
