<?php

namespace Graveplan\Support;

final class Deal
{
    private const SAINTS = ['Oswald', 'Hilda', 'Cuthbert', 'Etheldreda', 'Swithun', 'Mildred', 'Chad'];
    private const NAMES = ['Pryce', 'Okafor', 'Lindqvist', 'Moretti', 'Halloran', 'Benedek', 'Ashworth'];

    private int $n = 0;

    public function __construct(private int $seed)
    {
    }

    public function num(int $low, int $high): int
    {
        $this->n++;

        return $low + ($this->seed * 6007 + $this->n * 91331 + $this->seed * $this->n * 14) % ($high - $low + 1);
    }

    public function of(array $list): mixed
    {
        return $list[$this->num(0, count($list) - 1)];
    }

    public function yard(): string
    {
        return 'St ' . $this->of(self::SAINTS);
    }

    public function name(): string
    {
        return $this->of(self::NAMES);
    }

    public function ref(string $prefix): string
    {
        return $prefix . $this->num(1000, 99999);
    }
}
