import type { Rule } from '../rule.ts'

const REDIRECT = [[300, 399]] as const
const NOT_FOUND = [
  [404, 404],
  [410, 410],
] as const
const CLIENT_ERROR = [
  [400, 403],
  [405, 409],
  [411, 499],
] as const
const JAVASCRIPT = ['webjs', 'nodejs']

/** Classes of werkzeug for statuses 400 to 499, but for NotFound and Gone. */
const WERKZEUG = (
  'BadRequest BadRequestKeyError ClientDisconnected SecurityError BadHost Unauthorized Forbidden MethodNotAllowed NotAcceptable RequestTimeout ' +
  'Conflict LengthRequired PreconditionFailed RequestEntityTooLarge RequestURITooLarge UnsupportedMediaType RequestedRangeNotSatisfiable ' +
  'ExpectationFailed ImATeapot UnprocessableEntity Locked FailedDependency PreconditionRequired TooManyRequests RequestHeaderFieldsTooLarge ' +
  'UnavailableForLegalReasons'
).split(' ')

/** Of Django REST framework; its APIException itself is a 500. */
const REST_FRAMEWORK =
  'ParseError AuthenticationFailed NotAuthenticated PermissionDenied MethodNotAllowed NotAcceptable UnsupportedMediaType Throttled ValidationError'

/** Redirects that frameworks throw. */
export const httpRedirect: Rule = {
  name: 'http_redirect',
  drops: 'redirects that are thrown: `redirect()` of Next, SvelteKit and Remix, `RequestRedirect` of werkzeug',
  patterns: [
    { types: ['Error'], languages: JAVASCRIPT, message: /^NEXT_REDIRECT(?:;.*)?$/ },
    { types: ['Redirect'], languages: JAVASCRIPT, within: ['@sveltejs/kit'] },
    { types: ['Redirect', 'Response'], languages: JAVASCRIPT, status: REDIRECT },
    { types: ['werkzeug.routing.exceptions.RequestRedirect', 'werkzeug.routing.RequestRedirect'] },
    { types: ['starlette.exceptions.HTTPException', 'fastapi.exceptions.HTTPException'], message: /^3\d\d(?:: |$)/ },
  ],
}

/** Nothing is at that address. */
export const httpNotFound: Rule = {
  name: 'http_not_found',
  drops: 'addresses that do not exist: the not-found errors of web frameworks',
  patterns: [
    { types: ['Error'], languages: JAVASCRIPT, message: /^(?:NEXT_NOT_FOUND|NEXT_HTTP_ERROR_FALLBACK;404)$/ },
    { types: ['SvelteKitError', 'Error'], languages: JAVASCRIPT, message: /^Not found: \//, within: ['@sveltejs/kit'] },
    { types: ['ErrorResponseImpl', 'Response', 'HttpError'], languages: JAVASCRIPT, status: NOT_FOUND },
    { types: ['NotFoundError'], languages: ['nodejs'], status: NOT_FOUND },
    { types: ['werkzeug.exceptions.NotFound', 'werkzeug.exceptions.Gone'] },
    { types: ['django.http.response.Http404', 'django.urls.exceptions.Resolver404', 'rest_framework.exceptions.NotFound'] },
    { types: ['starlette.exceptions.HTTPException', 'fastapi.exceptions.HTTPException'], message: /^(?:404|410)(?:: |$)/ },
    {
      types: [
        'org.springframework.web.servlet.resource.NoResourceFoundException',
        'org.springframework.web.reactive.resource.NoResourceFoundException',
        'org.springframework.web.servlet.NoHandlerFoundException',
      ],
    },
    { types: ['org.springframework.web.server.ResponseStatusException'], message: /^(?:404|410) / },
    { types: ['jakarta.ws.rs.NotFoundException', 'javax.ws.rs.NotFoundException'] },
    { types: ['Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException'] },
    // A record that is not there is a bug unless it is answered so, in a job for one.
    {
      types: [
        'Illuminate\\Database\\Eloquent\\ModelNotFoundException',
        'ActiveRecord::RecordNotFound',
        'Mongoid::Errors::DocumentNotFound',
      ],
      status: NOT_FOUND,
    },
    { types: ['ActionController::RoutingError', 'AbstractController::ActionNotFound'] },
  ],
}

/** The request was wrong, and is told so: any other 4xx. */
export const httpClientError: Rule = {
  name: 'http_client_error',
  drops: 'other answers of 400 to 499 that frameworks throw',
  patterns: [
    { types: ['Error'], languages: JAVASCRIPT, message: /^NEXT_HTTP_ERROR_FALLBACK;40[13]$/ },
    { types: ['HttpError'], languages: JAVASCRIPT, status: CLIENT_ERROR, within: ['@sveltejs/kit'] },
    { types: ['ErrorResponseImpl', 'Response'], languages: JAVASCRIPT, status: CLIENT_ERROR },
    { types: WERKZEUG.map((name) => `werkzeug.exceptions.${name}`) },
    { types: REST_FRAMEWORK.split(' ').map((name) => `rest_framework.exceptions.${name}`) },
    {
      types: ['PermissionDenied', 'SuspiciousOperation', 'DisallowedHost'].map((name) => `django.core.exceptions.${name}`),
      status: CLIENT_ERROR,
    },
    { types: ['starlette.exceptions.HTTPException', 'fastapi.exceptions.HTTPException'], message: /^4(?!04|10)\d\d(?:: |$)/ },
    { types: ['fastapi.exceptions.RequestValidationError'] },
    { types: ['org.springframework.web.server.ResponseStatusException'], message: /^4(?!04|10)\d\d / },
    {
      types: [
        'org.springframework.web.HttpRequestMethodNotSupportedException',
        'org.springframework.web.HttpMediaTypeNotSupportedException',
        'org.springframework.web.HttpMediaTypeNotAcceptableException',
        'org.springframework.web.bind.MissingServletRequestParameterException',
        'org.springframework.web.bind.MethodArgumentNotValidException',
        'org.springframework.http.converter.HttpMessageNotReadableException',
      ],
    },
    { types: ['Microsoft.AspNetCore.Http.BadHttpRequestException', 'Microsoft.AspNetCore.Server.Kestrel.Core.BadHttpRequestException'] },
    {
      types: [
        'Symfony\\Component\\HttpKernel\\Exception\\MethodNotAllowedHttpException',
        'Symfony\\Component\\HttpKernel\\Exception\\AccessDeniedHttpException',
        'Symfony\\Component\\HttpKernel\\Exception\\BadRequestHttpException',
        'Symfony\\Component\\HttpKernel\\Exception\\TooManyRequestsHttpException',
        'Illuminate\\Auth\\AuthenticationException',
        'Illuminate\\Auth\\Access\\AuthorizationException',
        'Illuminate\\Session\\TokenMismatchException',
        'Illuminate\\Validation\\ValidationException',
      ],
    },
    {
      types: [
        'ActionController::BadRequest',
        'ActionController::ParameterMissing',
        'ActionController::UnknownFormat',
        'ActionController::UnknownHttpMethod',
        'ActionController::InvalidAuthenticityToken',
        'ActionDispatch::Http::Parameters::ParseError',
        'ActionDispatch::Http::MimeNegotiation::InvalidType',
      ],
    },
  ],
}
