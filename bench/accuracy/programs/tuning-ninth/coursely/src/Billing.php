<?php

declare(strict_types=1);

namespace Coursely\Billing;

use Coursely\Support\HttpClient;

class GatewayUnavailable extends \RuntimeException
{
}

class GaveUp extends \RuntimeException
{
}

final class Money
{
    public static function format(int $cents, string $currency = 'EUR'): string
    {
        return number_format($cents / 100, 2) . ' ' . $currency;
    }
}

final class Order
{
    public function __construct(public readonly string $number, public readonly int $total, public readonly ?int $shipping = null)
    {
    }
}

final class Checkout
{
    public function summary(Order $order): string
    {
        return "Order {$order->number}: " . Money::format($order->total) . ' plus ' . Money::format($order->shipping);
    }

    public function withCoupon(Order $order, array $coupon): int
    {
        return (int) ($order->total * (100 - $coupon['percent']) / 100);
    }

    public function applyGiftCard(Order $order, int $value): Order
    {
        $order->total = max(0, $order->total - $value);

        return $order;
    }

    public function feeOf(string $method): int
    {
        return match ($method) {
            'card' => 30,
            'transfer', 'invoice' => 0,
        };
    }
}

final class InvoiceRenderer
{
    public function __construct(private string $templates)
    {
    }

    /** @param list<array{title: string, price: mixed}> $lines */
    public function table(array $lines): string
    {
        return implode("\n", array_map(static fn (array $line): string => $line['title'] . "\t" . Money::format($line['price']), $lines));
    }

    public function vatOf(array $customer): float
    {
        $rates = ['DE' => 0.19, 'NL' => 0.21, 'FR' => 0.2];

        return $rates[$customer['country']];
    }

    public function header(string $language): string
    {
        return file_get_contents("{$this->templates}/invoice.{$language}.html");
    }
}

final class PaymentGateway
{
    public function __construct(private HttpClient $http, private string $host = '127.0.0.1', private int $port = 9)
    {
    }

    public function ping(): void
    {
        $socket = @stream_socket_client("tcp://{$this->host}:{$this->port}", $code, $reason, 0.5);
        if ($socket === false) {
            throw new GatewayUnavailable("payment gateway is not reachable: {$reason}", $code);
        }
        fclose($socket);
    }

    public function refund(string $payment): string
    {
        return $this->http->request('POST', "https://pay.example.com/v1/payments/{$payment}/refunds")['state'];
    }

    /** @return array{event: string, payment: string} */
    public function readWebhook(string $body): array
    {
        return json_decode($body, true, 16, JSON_THROW_ON_ERROR);
    }
}

final class Retry
{
    public static function times(int $attempts, callable $operation): mixed
    {
        for ($i = 1;; $i++) {
            try {
                return $operation();
            } catch (\RuntimeException $e) {
                if ($i >= $attempts) {
                    throw new GaveUp("gave up after {$attempts} attempts", 0, $e);
                }
            }
        }
    }
}
