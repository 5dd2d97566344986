<?php

declare(strict_types=1);

namespace Allotment;

use Closure;
use LogicException;
use ReflectionClass;
use ReflectionNamedType;
use RuntimeException;
use Throwable;

final class ServiceUnresolved extends LogicException
{
}

final class HandlerFailed extends RuntimeException
{
    public function __construct(string $message, Throwable $cause)
    {
        parent::__construct("Handling \"{$message}\" failed: {$cause->getMessage()}", 0, $cause);
    }
}

interface Weather
{
}

final class Station
{
    public function __construct(public readonly Weather $weather)
    {
    }
}

final class Pump
{
    public function __construct(public readonly int $bars)
    {
    }
}

final class Hose
{
    public function __construct(public readonly Hose $spare, public readonly Pump $pump)
    {
    }
}

/** Makes objects by the types of their constructors. */
final class Container
{
    private array $making = [];

    public function make(string $class): object
    {
        if (isset($this->making[$class])) {
            throw new ServiceUnresolved("Circular reference: {$class}");
        }
        $this->making[$class] = true;
        $reflection = new ReflectionClass($class);
        if (!$reflection->isInstantiable()) {
            throw new ServiceUnresolved("{$class} is not instantiable");
        }
        $arguments = [];
        foreach ($reflection->getConstructor()?->getParameters() ?? [] as $parameter) {
            $type = $parameter->getType();
            $arguments[] = $type instanceof ReflectionNamedType && !$type->isBuiltin() ? $this->make($type->getName()) : $this->value($class, $parameter->getName());
        }
        unset($this->making[$class]);

        return $reflection->newInstanceArgs($arguments);
    }

    private function value(string $class, string $name): mixed
    {
        return ['bars' => '4 bar'][$name] ?? throw new ServiceUnresolved("No value for {$class}::\${$name}");
    }
}

/** Messages go to the handlers of their kind; middleware stands around them. */
final class Bus
{
    /** @var array<string, list<callable>> */
    private array $handlers = [];

    /** @param list<Closure> $layers */
    public function __construct(private readonly array $layers = [])
    {
    }

    public function on(string $message, callable $handler): void
    {
        $this->handlers[$message][] = $handler;
    }

    public function dispatch(string $message, mixed ...$values): void
    {
        foreach ($this->handlers[$message] ?? throw new LogicException("No handler for message \"{$message}\"") as $handler) {
            try {
                $handler(...$values);
            } catch (Throwable $cause) {
                throw new HandlerFailed($message, $cause);
            }
        }
    }

    public function through(callable $work): mixed
    {
        $next = array_reduce($this->layers, static fn (callable $next, Closure $layer) => static fn () => $layer($next), $work);

        return $next();
    }
}

/** Templates, settings and files. */
final class Files
{
    public function __construct(private readonly string $folder)
    {
        set_error_handler(static fn (int $level, string $message, string $file, int $line) => throw new \ErrorException($message, 0, $level, $file, $line));
    }

    public function read(string $name): string
    {
        return file_get_contents("{$this->folder}/{$name}");
    }

    public function settings(string $text): array
    {
        return json_decode($text, true, 8, JSON_THROW_ON_ERROR);
    }

    public function render(string $template, array $values): string
    {
        extract($values);
        ob_start();
        try {
            include "{$this->folder}/{$template}.php";

            return (string) ob_get_contents();
        } finally {
            ob_end_clean();
        }
    }

    public function pick(array $row, string $column): mixed
    {
        return $row[$column];
    }
}
