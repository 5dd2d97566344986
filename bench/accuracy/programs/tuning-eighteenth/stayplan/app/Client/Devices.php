<?php

declare(strict_types=1);

namespace Stay\Client;

use GuzzleHttp\Client;

class KeyCardError extends \RuntimeException
{
}

class Devices
{
    public function printReceipt(string $text): int
    {
        $socket = stream_socket_client('tcp://127.0.0.1:9496', $code, $why, 0.3);

        return (int) fwrite($socket, $text);
    }

    public function encodeCard(string $room): string
    {
        try {
            return (string) (new Client(['timeout' => 0.3]))->get("http://127.0.0.1:9497/cards/$room")->getBody();
        } catch (\GuzzleHttp\Exception\ConnectException $e) {
            throw new KeyCardError("Key card of room $room was not written", 0, $e);
        }
    }

    public function lamp(array $command): string
    {
        return 'lamp ' . $command['scene'];
    }
}
