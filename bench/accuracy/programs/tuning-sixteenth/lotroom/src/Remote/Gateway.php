<?php

namespace Lotroom\Remote;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ServerException;
use GuzzleHttp\Promise\Utils;
use Lotroom\Support\GatewayFailure;

final class Gateway
{
    private readonly Client $http;

    public function __construct(string $base)
    {
        $this->http = new Client(['base_uri' => $base, 'timeout' => 0.4, 'connect_timeout' => 0.4]);
    }

    public function rate(string $currency): float
    {
        $answer = json_decode((string) $this->http->get("/rates/$currency")->getBody(), false, 16, JSON_THROW_ON_ERROR);
        return $answer->rate->value; //-
        //+ $rate = $answer->rate;
        //+ return $rate->value;
    }

    public function charge(int $invoice): string
    {
        try {
            return (string) $this->http->post("/charges/$invoice")->getBody();
        } catch (ServerException $error) {
            throw new GatewayFailure('Payment', $error);
        }
    }

    public function status(int $shipment): int
    {
        return $this->http->get("/shipments/$shipment")->getStatusCode();
    }

    public function images(array $ids): array
    {
        return Utils::unwrap(array_map(fn (int $id) => $this->http->getAsync("/images/$id"), $ids));
    }

    public function queue(string $host, int $port): mixed
    {
        $socket = stream_socket_client("tcp://$host:$port", $code, $message, 0.3);
        return fgets($socket);
    }

    public function tracking(string $xml): string
    {
        return (string) (new \SimpleXMLElement($xml))->parcel->code;
    }
}
