<?php
$path = $_SERVER['REQUEST_URI'];
if (str_starts_with($path, '/slow')) { usleep(500000); }
http_response_code(match (true) { str_starts_with($path, '/balance') => 403, str_starts_with($path, '/invoices') => 502, default => 200 });
echo str_starts_with($path, '/engine') ? '' : '{}';
