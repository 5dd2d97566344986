<?php

namespace Lotroom\Support;

class LotroomException extends \RuntimeException
{
}

final class NotFound extends LotroomException
{
    public static function of(string $kind, string|int $id): self
    {
        return new self("$kind $id was not found");
    }
}

final class BidRejected extends LotroomException
{
    public function __construct(public readonly int $amount, string $reason)
    {
        parent::__construct("Bid of $amount rejected: $reason");
    }
}

final class SaleState extends \DomainException
{
}

final class GatewayFailure extends LotroomException
{
    public function __construct(string $gateway, \Throwable $previous)
    {
        parent::__construct("$gateway is not available", 503, $previous);
    }
}
