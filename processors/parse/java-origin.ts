import type { Origin } from './parsed.ts'

/** The runtime, languages on it, and frameworks that call the application rather than belong to it. Prefixes of a class's full name. */
const LIBRARIES = (
  'java. javax. jakarta. jdk. sun. com.sun. kotlin. kotlinx. scala. groovy. groovyjarjar org.codehaus.groovy. clojure. android. androidx. ' +
  'com.android. dalvik. libcore. org.springframework. org.apache. org.hibernate. org.eclipse. org.mortbay. org.jboss. org.wildfly. ' +
  'io.undertow. io.netty. io.grpc. io.vertx. io.micronaut. io.quarkus. io.smallrye. io.ktor. io.micrometer. io.opentelemetry. ' +
  'io.reactivex. reactor. rx. akka. org.akka play. com.google.common. com.google.gson. com.google.inject. com.google.protobuf. ' +
  'com.fasterxml. com.zaxxer. com.mysql. com.mongodb. com.rabbitmq. com.datastax. com.netflix. com.squareup. okhttp3. okio. retrofit2. ' +
  'org.postgresql. org.h2. org.mariadb. oracle.jdbc. redis.clients. io.lettuce. org.redisson. org.mybatis. org.jooq. org.flywaydb. ' +
  'org.junit. junit. org.testng. org.mockito. org.gradle. org.aspectj. org.slf4j. ch.qos.logback. org.quartz. org.glassfish. ' +
  'org.aopalliance. net.sf.cglib. net.bytebuddy. javassist. feign. lombok. graphql. com.intellij.rt.'
).split(' ')

/** `module` is the class with its package, as the runtime names it. */
export function javaOrigin(className: string): Origin {
  for (const prefix of LIBRARIES) if (className.startsWith(prefix)) return { module: className, inApp: false }
  // Proxies and accessors that the runtime makes.
  const generated = className.startsWith('$Proxy') || className.includes('$$FastClassBy') || className.includes('.$Proxy')
  return { module: className, inApp: !generated && className !== '' }
}
