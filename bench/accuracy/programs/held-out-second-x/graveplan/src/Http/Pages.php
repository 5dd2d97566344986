<?php

namespace Graveplan\Http;

use Graveplan\Burials\Booking;
use Graveplan\Plots\Plot;
use Graveplan\Store\PlotTable;
use Graveplan\Support\Problem;
use Graveplan\Support\Text;

final class Pages
{
    public function __construct(private PlotTable $table)
    {
    }

    public function book(array $form): string
    {
        return (new Booking($this->table))->request($form);
    }

    public function show(string $id): string
    {
        return $this->table->yardOf($id);
    }

    public function create(string $body): Plot
    {
        return Plot::fromArray(Text::json($body));
    }

    public function user(array $headers): string
    {
        return substr($headers['authorization'], 7);
    }

    public function session(?array $session): string
    {
        return $session['user']['role'];
    }

    public function guard(string $role, string $action): void
    {
        if ($role !== 'warden') {
            throw new Problem("$role may not $action");
        }
    }

    public function token(string $token): array
    {
        [$head, $body, $mac] = explode('.', $token);

        return [$head, $body, $mac];
    }

    public function page(mixed $number): int
    {
        return $this->offset($number);
    }

    private function offset(int $page): int
    {
        return ($page - 1) * 20;
    }

    public function act(object $on, string $action): mixed
    {
        return $on->$action();
    }

    public function report(string $class): object
    {
        return new $class();
    }

    public function setting(string $name): string
    {
        return constant("GRAVEPLAN_$name");
    }

    public function pattern(string $expression): bool
    {
        return Text::matches($expression, 'A/12');
    }
}
