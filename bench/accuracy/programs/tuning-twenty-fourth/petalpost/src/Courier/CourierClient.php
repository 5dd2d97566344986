<?php

declare(strict_types=1);

namespace PetalPost\Courier;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use Predis\Client as Redis;

use function PetalPost\Support\decode;

final class CourierClient
{
    private Client $http;

    public function __construct(string $base)
    {
        $this->http = new Client(['base_uri' => $base, 'timeout' => 0.4]);
    }

    public function quote(string $postcode): int
    {
        return decode((string) $this->http->get("/quote/$postcode")->getBody())['cents'];
    }

    public function track(string $parcel): array
    {
        return decode((string) $this->http->get("/track/$parcel")->getBody());
    }

    public function pickup(string $shop): string
    {
        return (string) $this->http->post("/pickup/$shop")->getBody();
    }

    public function book(string $parcel): string
    {
        try {
            return (string) $this->http->post("/book/$parcel")->getBody();
        } catch (ClientException $refused) {
            throw new CourierRefused("Courier refused parcel $parcel: " . $refused->getResponse()->getBody(), $refused->getCode(), $refused);
        }
    }

    public function slots(string $shop): string
    {
        return (string) $this->http->get("/slow/$shop")->getBody();
    }

    public function queued(int $port, string $parcel): ?string
    {
        return (new Redis(['host' => '127.0.0.1', 'port' => $port, 'timeout' => 0.5]))->get("parcel:$parcel");
    }

    public function scanner(int $port): string
    {
        return fread(fsockopen('127.0.0.1', $port, $code, $text, 0.5), 8);
    }
}

final class CourierRefused extends \RuntimeException
{
}
