<?php

namespace Price;

function of(array $item): int
{
    return $item['price'] ?? throw new \OutOfBoundsException('no price');
}
