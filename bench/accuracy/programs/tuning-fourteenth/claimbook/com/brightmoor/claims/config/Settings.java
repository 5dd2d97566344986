package com.brightmoor.claims.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

public final class Settings {
  private Settings() {}

  public interface Mailer {}

  @Configuration
  public static class MailConfig {
    @Bean
    Integer port(@Value("${claims.mail.port}") int port) {
      return port;
    }
  }

  @Configuration
  public static class JobConfig {
    @Bean
    Runnable digest(Mailer mailer) {
      return mailer::toString;
    }
  }

  public static Object load(Class<?> configuration, String property, String value) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    try (context) {
      if (property != null) System.setProperty(property, value);
      context.register(configuration);
      context.refresh();
      return context.getBeanDefinitionCount();
    }
  }
}
