<?php
namespace Museum;

final class Check
{
    public static function that(bool $condition, string $message): void
    {
        if (!$condition) {
            throw new \DomainException($message);
        }
    }
}
