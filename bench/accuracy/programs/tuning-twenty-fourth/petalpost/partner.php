<?php

$kind = explode('/', $_SERVER['REQUEST_URI'])[1];
if ($kind === 'slow') {
    usleep(900_000);
}
[$status, $body] = ['quote' => [200, '{"price":450}'], 'track' => [200, '<html>login</html>'], 'pickup' => [502, 'bad gateway'], 'book' => [422, 'weight is missing']][$kind] ?? [200, '{}'];
http_response_code($status);
echo $body;
