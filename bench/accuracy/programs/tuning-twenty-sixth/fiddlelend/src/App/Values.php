<?php

declare(strict_types=1);

namespace Fiddle\App;

final class Values
{
    private const WORDS = ['Amati', 'Bianchi', 'Carlotta', 'Dietz', 'Emiliani', 'Fischer', 'Gagliano', 'Hopf', 'Irina', 'Jaura', 'Klotz', 'Lott', 'Maggini', 'Neuner'];

    public function __construct(int $seed, int $index)
    {
        mt_srand($seed * 100003 + $index * 31);
    }

    public function n(int $from, int $to): int
    {
        return mt_rand($from, $to);
    }

    public function of(mixed ...$list): mixed
    {
        return $list[mt_rand(0, count($list) - 1)];
    }

    public function word(): string
    {
        return $this->of(...self::WORDS);
    }

    public function id(string $prefix): string
    {
        return $prefix . '-' . mt_rand(100, 99999);
    }
}
