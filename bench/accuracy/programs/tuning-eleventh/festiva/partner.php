<?php

// What the payment provider and the text messages answer with.
$path = $_SERVER['REQUEST_URI'];
header('content-type: application/json');
if ($path === '/charges') {
    http_response_code(402);
    echo json_encode(['error' => 'insufficient_funds', 'trace' => bin2hex(random_bytes(4))]);
} elseif ($path === '/mandates') {
    http_response_code(400);
    echo '{"error":"invalid iban"}';
} elseif (str_starts_with($path, '/balances')) {
    echo '{"available":{"USD":12.5}}';
} elseif ($path === '/sms') {
    usleep(250000);
}
