import type { Origin } from './parsed.ts'

/** The framework and what calls the application or is called by it; prefixes of a method's full name. */
const LIBRARIES = (
  'System. Microsoft. Interop. Interop+ Internal. Mono. MS. Windows. OpenTelemetry. Newtonsoft. Npgsql. Grpc. MySql. MySqlConnector. MongoDB. StackExchange. Dapper. ' +
  'Serilog. NLog. log4net. Polly. MediatR. AutoMapper. FluentValidation. Autofac. Castle. Hangfire. MassTransit. NServiceBus. Quartz. ' +
  'RabbitMQ. Confluent. Swashbuckle. Azure. Amazon. Google. Xunit. NUnit. FSharp.Core. IdentityModel. IdentityServer4. RestSharp. Refit. ' +
  'lambda_method'
).split(' ')

/** `full` is the method with its type, `module` the type with its namespace. */
export function dotnetOrigin(full: string, module: string): Origin {
  for (const prefix of LIBRARIES) if (full.startsWith(prefix)) return { module, inApp: false }
  return { module, inApp: true }
}
