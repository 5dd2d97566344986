<?php

namespace PetalPost\Support;

use DateTimeImmutable;
use DomainException;

function required(array $from, string $key, string $what): mixed
{
    if (!isset($from[$key])) {
        throw new MissingField("$what needs $key");
    }
    return $from[$key];
}

function day(string $text): DateTimeImmutable
{
    return new DateTimeImmutable($text);
}

function strict_day(string $text): DateTimeImmutable
{
    $day = DateTimeImmutable::createFromFormat('!d.m.Y', $text);
    if ($day === false) {
        throw new DomainException("Delivery day $text cannot be read");
    }
    return $day;
}

function decode(string $json): array
{
    return json_decode($json, true, 16, JSON_THROW_ON_ERROR);
}

final class MissingField extends DomainException
{
}
