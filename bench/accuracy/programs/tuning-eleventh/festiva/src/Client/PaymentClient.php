<?php

namespace Festiva\Client;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\BadResponseException;

class PaymentDeclined extends \RuntimeException
{
}

class PaymentClient
{
    public function __construct(private Client $http)
    {
    }

    private function post(string $path, array $body): array
    {
        $answer = $this->http->post($path, ['json' => $body]);
        return json_decode((string) $answer->getBody(), true, 32, JSON_THROW_ON_ERROR);
    }

    public function charge(string $order, string $amount): string
    {
        try {
            $answer = $this->post('/charges', ['order' => $order, 'amount' => $amount]);
        } catch (BadResponseException $e) {
            if ($e->getCode() === 402) {
                throw new PaymentDeclined("Charge of $amount for $order was declined", 402, $e);
            }
            throw $e;
        }
        return $answer['id'];
    }

    public function payout(string $organiser): array
    {
        return $this->post('/payouts', ['organiser' => $organiser]);
    }

    public function balance(string $organiser): float
    {
        return $this->post("/balances/$organiser", [])['available']['EUR'];
    }

    public function mandate(string $iban): string
    {
        return $this->post('/mandates', ['iban' => $iban])['reference'];
    }
}
