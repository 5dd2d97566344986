<?php
declare(strict_types=1);

namespace Ticketing;

final class Invalid extends \DomainException
{
    public function __construct(public readonly string $field, string $reason)
    {
        parent::__construct("$field $reason");
    }
}

class GatewayError extends \RuntimeException
{
}

final class Check
{
    public static function that(bool $ok, string $field, string $reason): void
    {
        if (!$ok) {
            throw new Invalid($field, $reason);
        }
    }
}
