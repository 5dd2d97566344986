<?php
namespace Museum;

class Hall
{
    public ?Guard $guard = null;

    public function __construct(private array $works = [])
    {
    }

    public function guardName(): string
    {
        return $this->guard->name();
    }

    public function hang(?string $work): void
    {
        Check::that($work !== null, 'work is missing');
    }

    public function perWall(int $walls): int
    {
        return intdiv(count($this->works), $walls);
    }

    public function titles(): array
    {
        return array_map(fn ($work) => $work->title(), $this->works);
    }

    public function light(string $level): int
    {
        return $this->lux($level);
    }

    private function lux(int $level): int
    {
        return $level * 2;
    }

    public function plan(string $text): array
    {
        return json_decode($text, true, 8, JSON_THROW_ON_ERROR);
    }

    public function save(string $id): void
    {
        (new Archive())->insert('halls', $id);
    }

    public function load(string $id): array
    {
        return (new Archive())->find('halls', $id);
    }
}

class Guard
{
    public function name(): string
    {
        return 'x';
    }
}
