<?php
$path = $_SERVER['REQUEST_URI'];
if (str_starts_with($path, '/meter')) exit('liters=12');
if (str_starts_with($path, '/frost')) usleep(900000);
if (str_starts_with($path, '/compost')) http_response_code(502);
if (str_starts_with($path, '/members')) http_response_code(401);
echo '{}';
