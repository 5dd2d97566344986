import { type Cases, traceback } from './example.ts'

const FLASK = '/app/venv/lib/python3.12/site-packages/flask/app.py'
const KIT = 'file:///app/node_modules/@sveltejs/kit/src/runtime/server/respond.js'

export const REDIRECTS: Cases = {
  rule: 'http_redirect',
  drops: [
    { what: 'Next', type: 'Error', message: 'NEXT_REDIRECT', language: 'nodejs' },
    { what: 'Next, with its digest', type: 'Error', message: 'NEXT_REDIRECT;replace;/login;307;', language: 'nodejs' },
    {
      what: 'SvelteKit',
      type: 'Redirect',
      language: 'nodejs',
      stack: `Redirect\n    at redirect (${KIT}:20:8)\n    at load (file:///app/src/routes/+page.server.js:3:2)`,
    },
    { what: 'Remix', type: 'Response', language: 'nodejs', status: 302 },
    { what: 'werkzeug', type: 'werkzeug.routing.exceptions.RequestRedirect', message: '308 Permanent Redirect: None', language: 'python' },
    { what: 'FastAPI', type: 'fastapi.exceptions.HTTPException', message: '307: Temporary Redirect', language: 'python' },
  ],
  keeps: [
    { what: 'a redirect that failed', type: 'Error', message: 'cannot handle NEXT_REDIRECT', language: 'nodejs' },
    { what: 'a class of that name elsewhere', type: 'Redirect', message: 'loop', language: 'nodejs' },
    { what: 'a thrown Response that is an error of ours', type: 'Response', language: 'nodejs', status: 500 },
  ],
}

export const NOT_FOUND: Cases = {
  rule: 'http_not_found',
  drops: [
    { what: 'Next', type: 'Error', message: 'NEXT_NOT_FOUND', language: 'nodejs' },
    { what: 'Next 15', type: 'Error', message: 'NEXT_HTTP_ERROR_FALLBACK;404', language: 'nodejs' },
    {
      what: 'SvelteKit',
      type: 'Error',
      message: 'Not found: /wp-login.php',
      language: 'nodejs',
      stack: `Error: Not found: /wp-login.php\n    at resolve2 (${KIT}:540:16)`,
    },
    { what: 'React Router', type: 'ErrorResponseImpl', language: 'nodejs', status: 404 },
    { what: 'http-errors, which Express and Koa use', type: 'NotFoundError', message: 'Not Found', language: 'nodejs', status: 404 },
    {
      what: 'Flask',
      type: 'werkzeug.exceptions.NotFound',
      message: '404 Not Found: The requested URL was not found on the server.',
      language: 'python',
    },
    {
      what: 'Flask by a log record',
      type: 'NotFound',
      message: '404 Not Found',
      language: 'python',
      stack: traceback('werkzeug.exceptions.NotFound: 404 Not Found', [FLASK, 'dispatch_request']),
    },
    { what: 'Django', type: 'django.http.response.Http404', message: 'No Order matches the given query.', language: 'python' },
    { what: 'REST framework', type: 'rest_framework.exceptions.NotFound', message: 'Not found.', language: 'python' },
    { what: 'FastAPI', type: 'fastapi.exceptions.HTTPException', message: '404: Item not found', language: 'python' },
    {
      what: 'Spring',
      type: 'org.springframework.web.servlet.resource.NoResourceFoundException',
      message: 'No static resource favicon.ico.',
      language: 'java',
    },
    {
      what: 'Spring by status',
      type: 'org.springframework.web.server.ResponseStatusException',
      message: '404 NOT_FOUND "no such order"',
      language: 'java',
    },
    {
      what: 'Laravel',
      type: 'Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException',
      message: 'The route x could not be found.',
      language: 'php',
    },
    {
      what: 'a model of Laravel, answered so',
      type: 'Illuminate\\Database\\Eloquent\\ModelNotFoundException',
      language: 'php',
      status: 404,
    },
    { what: 'Rails', type: 'ActionController::RoutingError', message: 'No route matches [GET] "/wp-admin"', language: 'ruby' },
    { what: 'a record of Rails, answered so', type: 'ActiveRecord::RecordNotFound', language: 'ruby', status: 404 },
  ],
  keeps: [
    {
      what: 'a record that a job of Rails wants',
      type: 'ActiveRecord::RecordNotFound',
      message: "Couldn't find Order with 'id'=7",
      language: 'ruby',
    },
    { what: 'a record that is answered by 500', type: 'ActiveRecord::RecordNotFound', language: 'ruby', status: 500 },
    {
      what: "an application's NotFound",
      type: 'NotFound',
      message: 'no price for sock',
      language: 'python',
      stack: traceback('shop.prices.NotFound: no price for sock', ['/app/shop/prices.py', 'price']),
    },
    { what: 'a NotFoundError that is answered by 500', type: 'NotFoundError', message: 'x', language: 'nodejs', status: 500 },
    { what: 'SvelteKit words from elsewhere', type: 'Error', message: 'Not found: /data/prices.json', language: 'nodejs' },
    { what: 'a file', type: 'FileNotFoundError', message: "[Errno 2] No such file or directory: 'a'", language: 'python' },
    { what: 'FastAPI that fails', type: 'fastapi.exceptions.HTTPException', message: '503: no database', language: 'python' },
    {
      what: 'Spring that fails',
      type: 'org.springframework.web.server.ResponseStatusException',
      message: '500 INTERNAL_SERVER_ERROR',
      language: 'java',
    },
  ],
}

export const CLIENT_ERRORS: Cases = {
  rule: 'http_client_error',
  drops: [
    {
      what: 'Flask abort(403)',
      type: 'werkzeug.exceptions.Forbidden',
      message: "403 Forbidden: You don't have the permission",
      language: 'python',
    },
    { what: 'REST framework', type: 'rest_framework.exceptions.ValidationError', language: 'python' },
    {
      what: 'Django',
      type: 'django.core.exceptions.DisallowedHost',
      message: "Invalid HTTP_HOST header: 'x'.",
      language: 'python',
      status: 400,
    },
    { what: 'FastAPI', type: 'fastapi.exceptions.HTTPException', message: '401: Not authenticated', language: 'python' },
    { what: 'FastAPI that checks', type: 'fastapi.exceptions.RequestValidationError', language: 'python' },
    {
      what: 'Spring',
      type: 'org.springframework.web.HttpRequestMethodNotSupportedException',
      message: "Request method 'POST' is not supported",
      language: 'java',
    },
    {
      what: 'ASP.NET',
      type: 'Microsoft.AspNetCore.Http.BadHttpRequestException',
      message: 'Unexpected end of request content.',
      language: 'dotnet',
    },
    { what: 'Laravel', type: 'Illuminate\\Validation\\ValidationException', message: 'The name field is required.', language: 'php' },
    { what: 'Rails', type: 'ActionController::ParameterMissing', message: 'param is missing', language: 'ruby' },
    { what: 'Next', type: 'Error', message: 'NEXT_HTTP_ERROR_FALLBACK;403', language: 'nodejs' },
    { what: 'Remix', type: 'Response', language: 'nodejs', status: 422 },
    {
      what: 'SvelteKit',
      type: 'HttpError',
      message: 'not yours',
      language: 'nodejs',
      status: 403,
      stack: `HttpError: not yours\n    at error (${KIT}:3:4)`,
    },
  ],
  keeps: [
    { what: 'a check of Django outside of a request', type: 'django.core.exceptions.PermissionDenied', language: 'python' },
    {
      what: 'a check of Django that is answered by 500',
      type: 'django.core.exceptions.SuspiciousOperation',
      language: 'python',
      status: 500,
    },
    {
      what: 'werkzeug that fails',
      type: 'werkzeug.exceptions.InternalServerError',
      message: '500 Internal Server Error',
      language: 'python',
    },
    {
      what: 'REST framework that fails',
      type: 'rest_framework.exceptions.APIException',
      message: 'A server error occurred.',
      language: 'python',
    },
    { what: 'a ValidationError of pydantic', type: 'pydantic_core._pydantic_core.ValidationError', language: 'python' },
    {
      what: 'a client of ours that is told 401',
      type: 'requests.exceptions.HTTPError',
      message: '401 Client Error: Unauthorized for url: https://x',
      language: 'python',
    },
    { what: 'Starlette that fails', type: 'starlette.exceptions.HTTPException', message: '500: x', language: 'python' },
    { what: 'any error of a request that is answered by 400', type: 'TypeError', message: 'x', language: 'nodejs', status: 400 },
  ],
}
